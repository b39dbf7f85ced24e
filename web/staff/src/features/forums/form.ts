// The form of a forum between the screen and the server: empty text on screen is "not given" in the input.
import type { ForumDetailFragment, ForumInput, ForumLevel, ForumSubject } from '../../gql/graphql';
import { emptyFace, faceInput, faceOf, type RecordFace } from '../../ui/record/face';

export interface ForumForm {
  face: RecordFace;
  forumLevel: ForumLevel;
  subject: ForumSubject;
  villageIds: string[];
  unitIds: string[];
  time: string;
  orderNumber: string;
  orderedOn: string;
  announcedOn: string;
  channels: string[];
  affectsLiving: boolean;
  hearing: 'none' | 'itself' | 'other';
  hearingId: string | null;
  hearingTitle: string;
  informationOn: string;
  resultOn: string;
  result: string;
}

export function emptyForm(): ForumForm {
  return {
    face: { ...emptyFace(), fiscalYear: null, level: 'CONSULT', category: 'PLAN' },
    forumLevel: 'VILLAGE',
    subject: 'DEVELOPMENT_PLAN',
    villageIds: [],
    unitIds: [],
    time: '',
    orderNumber: '',
    orderedOn: '',
    announcedOn: '',
    channels: [],
    affectsLiving: false,
    hearing: 'none',
    hearingId: null,
    hearingTitle: '',
    informationOn: '',
    resultOn: '',
    result: '',
  };
}

export function formOf(forum: ForumDetailFragment): ForumForm {
  return {
    face: faceOf(forum.record),
    forumLevel: forum.forumLevel,
    subject: forum.subject,
    villageIds: forum.villageIds,
    unitIds: forum.unitIds,
    time: forum.time,
    orderNumber: forum.orderNumber,
    orderedOn: forum.orderedOn ?? '',
    announcedOn: forum.announcedOn ?? '',
    channels: forum.channels,
    affectsLiving: forum.affectsLiving,
    hearing: !forum.hearingId ? 'none' : forum.hearingId === forum.id ? 'itself' : 'other',
    hearingId: forum.hearingId && forum.hearingId !== forum.id ? forum.hearingId : null,
    hearingTitle: forum.hearing.title ?? '',
    informationOn: forum.informationOn ?? '',
    resultOn: forum.resultOn ?? '',
    result: forum.result,
  };
}

export function formInput(form: ForumForm): ForumInput {
  return {
    record: faceInput(form.face),
    forumLevel: form.forumLevel,
    subject: form.subject,
    villageIds: form.villageIds,
    unitIds: form.unitIds,
    time: form.time,
    orderNumber: form.orderNumber,
    orderedOn: form.orderedOn || null,
    announcedOn: form.announcedOn || null,
    channels: form.channels,
    affectsLiving: form.affectsLiving,
    hearingItself: form.hearing === 'itself',
    hearingId: form.hearing === 'other' ? form.hearingId : null,
    informationOn: form.informationOn || null,
    resultOn: form.resultOn || null,
    result: form.result,
  };
}

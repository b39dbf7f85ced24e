// The form of a consultation, between the screen and the server: empty text on screen is "not given" in the input.
import type { CommentChannel, ConsultationDetailPartsFragment, PlanKind } from '../../gql/graphql';
import { emptyFace, faceInput, faceOf, type RecordFace } from '../../ui/record/face';

export const PLAN_KINDS: PlanKind[] = [
  'FIVE_YEAR',
  'ADDITION',
  'CHANGE',
  'CORRECTION',
  'OPERATION',
  'BUDGET_ORDINANCE',
];
export const CHANNELS: CommentChannel[] = [
  'WEBSITE',
  'WALK_IN',
  'LETTER',
  'PHONE',
  'EMAIL',
  'FACEBOOK',
  'LINE_OA',
  'OPINION_BOX',
  'MOBILE_OUTREACH',
  'FORUM',
];

export interface Terms {
  face: RecordFace;
  planKind: PlanKind;
  planFrom: number | null;
  planTo: number | null;
  commentFrom: string;
  commentTo: string;
  channels: CommentChannel[];
  answerBy: string;
  forumOn: string;
  finishBy: string;
}

export function emptyTerms(): Terms {
  return {
    face: emptyFace(),
    planKind: 'FIVE_YEAR',
    planFrom: null,
    planTo: null,
    commentFrom: '',
    commentTo: '',
    channels: ['WEBSITE', 'OPINION_BOX'],
    answerBy: '',
    forumOn: '',
    finishBy: '',
  };
}

export function termsOf(one: ConsultationDetailPartsFragment): Terms {
  return {
    face: faceOf(one.record),
    planKind: one.planKind,
    planFrom: one.planFrom ?? null,
    planTo: one.planTo ?? null,
    commentFrom: one.commentFrom ?? '',
    commentTo: one.commentTo ?? '',
    channels: one.channels,
    answerBy: one.answerBy ?? '',
    forumOn: one.forumOn ?? '',
    finishBy: one.finishBy ?? '',
  };
}

export function termsInput(terms: Terms) {
  const { face, ...rest } = terms;
  return {
    ...rest,
    // The record's days follow from those of the comments.
    record: { ...faceInput(face), startsOn: null, endsOn: null },
    commentFrom: rest.commentFrom || null,
    commentTo: rest.commentTo || null,
    answerBy: rest.answerBy || null,
    forumOn: rest.forumOn || null,
    finishBy: rest.finishBy || null,
  };
}

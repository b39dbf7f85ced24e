// The form of an activity between the screen and the server. A list is one text, a line for each entry: the fastest way
// to type one, and to paste one.
import type { ActivityInput, ActivityPartsFragment } from '../../gql/graphql';
import { emptyFace, faceInput, faceOf, type RecordFace } from '../../ui/record/face';

export interface GroupRow {
  name: string;
  count: number | null;
}

export interface ActivityForm {
  face: RecordFace;
  topics: string;
  participants: number | null;
  groups: GroupRow[];
  women: number | null;
  youth: number | null;
  elderly: number | null;
  results: string;
  uses: string;
  expectation: string;
}

export const emptyRow = (): GroupRow => ({ name: '', count: null });

export function emptyForm(): ActivityForm {
  return {
    // The year follows from the first day.
    face: { ...emptyFace(), fiscalYear: null },
    topics: '',
    participants: null,
    groups: [emptyRow()],
    women: null,
    youth: null,
    elderly: null,
    results: '',
    uses: '',
    expectation: '',
  };
}

export function formOf(activity: ActivityPartsFragment): ActivityForm {
  return {
    face: faceOf(activity.record),
    topics: activity.topics.join('\n'),
    participants: activity.participants ?? null,
    groups: [...activity.groups.map(({ name, count }) => ({ name, count: count ?? null })), emptyRow()],
    women: activity.women ?? null,
    youth: activity.youth ?? null,
    elderly: activity.elderly ?? null,
    results: activity.results.join('\n'),
    uses: activity.uses.join('\n'),
    expectation: activity.expectation,
  };
}

/** The lines of a list. A number or a dash typed in front of a line is not part of it. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^(?:[0-9๐-๙]{1,2}[.)]\s+|[-–•]\s+)/, ''))
    .filter(Boolean);
}

export function formInput(form: ActivityForm): ActivityInput {
  return {
    record: faceInput(form.face),
    topics: lines(form.topics),
    participants: form.participants,
    groups: form.groups.filter((row) => row.name.trim() !== '' || row.count !== null),
    women: form.women,
    youth: form.youth,
    elderly: form.elderly,
    results: lines(form.results),
    uses: lines(form.uses),
    expectation: form.expectation.trim(),
  };
}

// What the form of a survey holds, between the screen and the server.
import type {
  SurveyAspect,
  SurveyPartsFragment,
  SurveyQuestionKind,
  SurveyService,
  SurveyTemplatesQuery,
} from '../../gql/graphql';
import { emptyFace, faceInput, faceOf, type RecordFace } from '../../ui/record/face';

export const SERVICES: SurveyService[] = [
  'COUNTER',
  'COMPLAINT_CENTRE',
  'PARTICIPATION_CENTRE',
  'INFORMATION_CENTRE',
  'PUBLIC_WORKS',
  'WELFARE',
  'PUBLIC_HEALTH',
  'OTHER',
];
export const ASPECTS: SurveyAspect[] = ['PROCESS', 'STAFF', 'PLACE', 'CHANNEL', 'OVERALL'];

export interface Line<T> {
  /** Only for the screen. */
  key: number;
  value: T;
}
export interface ServiceWords {
  service: SurveyService;
  name: string;
}
export interface QuestionWords {
  aspect: SurveyAspect;
  kind: SurveyQuestionKind;
  text: string;
  required: boolean;
}

export interface SurveyForm {
  face: RecordFace;
  template: string;
  repeatAllowed: boolean;
  liveResults: boolean;
  askSex: boolean;
  askAge: boolean;
  population: number | null;
  marginPercent: number;
  services: Line<ServiceWords>[];
  questions: Line<QuestionWords>[];
}

let last = 0;
export function line<T>(value: T): Line<T> {
  last += 1;
  return { key: last, value };
}

const words = ({ aspect, kind, text, required }: QuestionWords): QuestionWords => ({
  aspect,
  kind,
  text,
  required,
});

export function fromTemplate(template: SurveyTemplatesQuery['surveyTemplates'][number]): SurveyForm {
  return {
    face: {
      ...emptyFace(),
      title: template.title,
      summary: template.summary,
      level: 'CONSULT',
      category: 'MONITOR_EVALUATE',
      statutoryDomain: 'PERFORMANCE_EVALUATION',
    },
    template: template.key,
    repeatAllowed: false,
    liveResults: false,
    askSex: false,
    askAge: false,
    population: null,
    marginPercent: 5,
    services: template.services.map(({ service, name }) => line({ service, name })),
    questions: template.questions.map((one) => line(words(one))),
  };
}

export function fromSurvey(survey: SurveyPartsFragment): SurveyForm {
  return {
    face: faceOf(survey.record),
    template: survey.template,
    repeatAllowed: survey.repeatAllowed,
    liveResults: survey.liveResults,
    askSex: survey.askSex,
    askAge: survey.askAge,
    population: survey.population ?? null,
    marginPercent: survey.marginPercent,
    services: survey.services.map(({ service, name }) => line({ service, name })),
    questions: survey.questions.map((one) => line(words(one))),
  };
}

export function toInput(form: SurveyForm) {
  const { face, services, questions, ...options } = form;
  return {
    ...options,
    record: faceInput(face),
    services: services.map((one) => one.value),
    questions: questions.map((one) => one.value),
  };
}

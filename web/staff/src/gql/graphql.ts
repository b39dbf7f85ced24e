/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ActionItemInput = {
  agendaId?: string | number | null | undefined;
  departmentId?: string | number | null | undefined;
  dueOn?: string | null | undefined;
  id?: string | number | null | undefined;
  ownerId?: string | number | null | undefined;
  ownerText?: string;
  text: string;
};

/** The five elements the report must have (seed 002: องค์ประกอบด้านข้อมูล ๑-๕). */
export type ActivityElement =
  /** สรุปข้อมูลของผู้มีส่วนร่วม */
  | 'PARTICIPANTS'
  /** ผลจากการมีส่วนร่วม */
  | 'RESULTS'
  /** ประเด็นหรือเรื่องในการมีส่วนร่วม */
  | 'TOPICS'
  /** การนำผลไปปรับปรุงพัฒนาการดำเนินงาน */
  | 'USES'
  /** เป็นการดำเนินการในปีงบประมาณที่กำหนด */
  | 'YEAR';

export type ActivityGroupInput = {
  count?: number | null | undefined;
  name: string;
};

export type ActivityInput = {
  elderly?: number | null | undefined;
  expectation?: string;
  groups?: Array<ActivityGroupInput>;
  participants?: number | null | undefined;
  record: RecordInput;
  results?: Array<string>;
  topics?: Array<string>;
  uses?: Array<string>;
  women?: number | null | undefined;
  youth?: number | null | undefined;
};

/** What an officer may want to look at again. A warning never keeps anybody from saving or publishing. */
export type ActivityWarning =
  /** In the fiscal year but in another calendar year (domain.md b3, date check). */
  | 'FISCAL_NOT_CALENDAR'
  /** A day outside the fiscal year it is reported for. */
  | 'OUTSIDE_FISCAL_YEAR'
  /** More women, youth or elderly than participants. */
  | 'PART_ABOVE_TOTAL'
  /** A photo that people who cannot see it get no words for. */
  | 'PHOTO_WITHOUT_ALT'
  /** Citizens read it although an element is missing. */
  | 'PUBLISHED_INCOMPLETE'
  /** The groups add up to more than the total. */
  | 'TOTAL_BELOW_GROUPS';

export type AgendaInput = {
  id?: string | number | null | undefined;
  outcome?: string;
  resolution?: string;
  title: string;
};

export type AnnouncementInput = {
  announcedOn: string;
  body: string;
  /** Staged uploads. */
  files?: Array<string | number>;
  kind: AnnouncementKind;
};

/** The five kinds of announcement (domain.md b2 3.1.2; the seed lists the two acceptance kinds separately). */
export type AnnouncementKind =
  /** ประกาศวันเวลาสถานที่ตรวจรับ */
  | 'ACCEPTANCE'
  /** ประกาศกำหนดวันเวลาสถานที่ตรวจรับงาน */
  | 'ACCEPTANCE_SCHEDULE'
  /** ประกาศจัดซื้อจัดจ้าง */
  | 'PROCUREMENT'
  /** ประกาศราคากลาง */
  | 'REFERENCE_PRICE'
  /** ประกาศรายชื่อผู้ผ่านการคัดเลือกพร้อมวงเงิน */
  | 'SELECTED';

export type AnswerCommentsInput = {
  commentIds: Array<string | number>;
  consultationId: string | number;
  idempotencyKey: string;
  outcome: AnswerOutcome;
  reason: string;
};

/** What became of a comment. */
export type AnswerOutcome =
  /** นำไปปรับปรุง */
  | 'ACCEPTED'
  /** ไม่นำไปปรับปรุง */
  | 'NOT_ACCEPTED'
  /** นำไปปรับปรุงบางส่วน */
  | 'PARTLY';

/** By what a committee was appointed. */
export type AppointmentInstrument =
  /** ประกาศ */
  | 'ANNOUNCEMENT'
  /** คำสั่ง */
  | 'ORDER';

export type AttendanceInput = {
  mark: AttendanceMark;
  representedBy?: string;
  seatId: string | number;
};

/** Whether the head of a seat was there. */
export type AttendanceMark =
  /** ไม่มา */
  | 'ABSENT'
  /** ลา */
  | 'LEAVE'
  /** มาประชุม */
  | 'PRESENT'
  /** มีผู้แทนมาประชุม */
  | 'REPRESENTED';

/** What kind of body it is. */
export type BodyKind =
  /** คณะกรรมการ */
  | 'COMMITTEE'
  /** ศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน */
  | 'PARTICIPATION_CENTRE'
  /** คณะอนุกรรมการ */
  | 'SUBCOMMITTEE'
  /** คณะทำงาน */
  | 'WORKING_GROUP';

export type CategoryInput = {
  active: boolean;
  departmentId?: string | number | null | undefined;
  id?: string | number | null | undefined;
  nameEn: string;
  nameTh: string;
  sort?: number | null | undefined;
};

/** The duties of a year. The mission each belongs to is [`Code::mission`]. */
export type CentreDutyCode =
  | 'ANNOUNCE'
  | 'ANNUAL_PLAN'
  | 'AWARENESS'
  | 'INNOVATION'
  | 'MEDIA'
  | 'MEETING'
  | 'MONITORING'
  | 'NETWORKS'
  | 'REPORT_ONE'
  | 'REPORT_TWO'
  | 'TRAVELLING';

export type CentreDutyInput = {
  departmentId?: string | number | null | undefined;
  dueOn: string;
  ownerId?: string | number | null | undefined;
  summary?: string;
  title: string;
};

/** Where a duty stands today. */
export type CentreDutyState =
  | 'DONE'
  | 'OPEN'
  | 'OVERDUE';

/** How it came (domain.md a5). */
export type Channel =
  | 'AGENCY'
  | 'CALL_CENTRE'
  | 'DAMRONGDHAMA'
  | 'EMAIL'
  | 'EXECUTIVE_HOTLINE'
  | 'FACEBOOK'
  | 'FAX'
  | 'LETTER'
  | 'LINE_GROUP'
  | 'LINE_OA'
  | 'MOBILE_OUTREACH'
  | 'NOTICE_BOARD'
  | 'OPINION_BOX'
  | 'PHONE'
  | 'QA_BOARD'
  | 'WALK_IN'
  | 'WEBSITE'
  | 'WIRELESS_BROADCAST';

/** How a command ended. */
export type CommandStatus =
  | 'CONFLICT'
  | 'DONE'
  | 'FORBIDDEN'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REFUSED';

/** Ways in which comments are taken (domain.md c13: in person, website, opinion box; a5). */
export type CommentChannel =
  | 'EMAIL'
  | 'FACEBOOK'
  | 'FORUM'
  | 'LETTER'
  | 'LINE_OA'
  | 'MOBILE_OUTREACH'
  | 'OPINION_BOX'
  | 'PHONE'
  | 'WALK_IN'
  | 'WEBSITE';

export type CommentFilterInput = {
  sectionId?: string | number | null | undefined;
  state?: CommentState | null | undefined;
  unanswered?: boolean;
};

/** Whether a comment is shown. */
export type CommentState =
  /** ไม่แสดง */
  | 'HIDDEN'
  /** รอตรวจสอบ */
  | 'PENDING'
  /** แสดงต่อสาธารณะ */
  | 'SHOWN';

export type CommitteeChannelInput = {
  channel: CommitteeChannelKind;
  contact?: string;
};

/** ช่องทางการรับรู้ */
export type CommitteeChannelKind =
  | 'AGENCY'
  | 'CALL_CENTRE'
  | 'DAMRONGDHAMA'
  | 'EMAIL'
  | 'EXECUTIVE_HOTLINE'
  | 'FACEBOOK'
  | 'FAX'
  | 'LETTER'
  | 'LINE_GROUP'
  | 'LINE_OA'
  | 'MOBILE_OUTREACH'
  | 'NOTICE_BOARD'
  | 'OPINION_BOX'
  | 'PHONE'
  | 'QA_BOARD'
  | 'WALK_IN'
  | 'WEBSITE'
  | 'WIRELESS_BROADCAST';

export type CommitteeInput = {
  adminName?: string;
  adminPosition?: string;
  bodyKind: BodyKind;
  channels?: Array<CommitteeChannelInput>;
  instrument: AppointmentInstrument;
  location?: string;
  meetsEvery?: number | null | undefined;
  missions?: Array<string>;
  nextMeetingOn?: string | null | undefined;
  objectives?: Array<string>;
  orderNo?: string;
  orderedOn?: string | null | undefined;
  parentId?: string | number | null | undefined;
  powers?: Array<string>;
  profile?: string | null | undefined;
  quorum?: number | null | undefined;
  quorumNote?: string;
  record: RecordInput;
  representativesCount?: boolean;
  termFrom?: string | null | undefined;
  termTo?: string | null | undefined;
};

/** What somebody is on a committee (domain.md a7). */
export type CommitteeRole =
  /** ที่ปรึกษา */
  | 'ADVISER'
  /** ผู้ช่วยเลขานุการ */
  | 'ASSISTANT_SECRETARY'
  /** ประธาน */
  | 'CHAIR'
  /** กรรมการ */
  | 'MEMBER'
  /** กรรมการและเลขานุการ */
  | 'MEMBER_SECRETARY'
  /** เลขานุการ */
  | 'SECRETARY'
  /** รองประธาน */
  | 'VICE_CHAIR';

/** Where a committee stands today. */
export type CommitteeStanding =
  | 'ENDING'
  | 'IN_FORCE'
  | 'OVER'
  | 'SET_ASIDE';

export type ComplaintFilter = {
  assigneeId?: string | number | null | undefined;
  categoryIds?: Array<string | number> | null | undefined;
  channels?: Array<Channel> | null | undefined;
  departmentId?: string | number | null | undefined;
  kinds?: Array<ComplaintKind> | null | undefined;
  receivedFrom?: string | null | undefined;
  receivedTo?: string | null | undefined;
  states?: Array<ComplaintState> | null | undefined;
  text?: string | null | undefined;
  view?: QueueView | null | undefined;
  villageId?: string | number | null | undefined;
};

/** What kind of matter it is (domain.md a5). Corruption has its own register and is not in this list. */
export type ComplaintKind =
  | 'ANONYMOUS_LETTER'
  | 'COMPLAINT'
  | 'COMPLIMENT'
  | 'ENQUIRY'
  | 'GRIEVANCE'
  | 'SUGGESTION';

/** Where a case stands. */
export type ComplaintState =
  /** มอบหมายแล้ว */
  | 'ASSIGNED'
  /** ยุติเรื่อง */
  | 'CLOSED'
  /** กำลังดำเนินการ */
  | 'IN_PROGRESS'
  /** รวมกับเรื่องเดิม */
  | 'MERGED'
  /** รับเรื่องแล้ว */
  | 'RECEIVED'
  /** ส่งต่อหน่วยงานอื่น */
  | 'REFERRED'
  /** แจ้งผลแล้ว */
  | 'RESOLVED';

export type ConsultationInput = {
  answerBy?: string | null | undefined;
  channels?: Array<CommentChannel>;
  commentFrom?: string | null | undefined;
  commentTo?: string | null | undefined;
  finishBy?: string | null | undefined;
  forumOn?: string | null | undefined;
  /** Fiscal years of the Buddhist era. */
  planFrom?: number | null | undefined;
  planKind: PlanKind;
  planTo?: number | null | undefined;
  record: RecordInput;
};

/** Where a consultation stands today; follows from its days. */
export type ConsultationStage =
  /** ประกาศใช้แล้ว */
  | 'ADOPTED'
  /** อยู่ระหว่างชี้แจงและปรับปรุง */
  | 'ANSWERING'
  /** เปิดรับฟังความคิดเห็น */
  | 'OPEN'
  /** เตรียมการ */
  | 'PREPARING'
  /** กำหนดเปิดรับฟังแล้ว */
  | 'UPCOMING';

/** The seven steps of seed 001, measure 3.3.1, in their order. */
export type ConsultationStepKind =
  /** จัดทำร่างแผน */
  | 'DRAFT_PLAN'
  /** ประชุมกรรมการชุมชนเลือกผู้แทนประชาคม */
  | 'ELECT_REPRESENTATIVES'
  /** เผยแพร่ร่างแผนให้ชุมชนแสดงความคิดเห็น */
  | 'PUBLISH_DRAFT'
  /** ประกาศใช้และเผยแพร่แผน */
  | 'PUBLISH_PLAN'
  /** รายงานผล */
  | 'REPORT_RESULTS'
  /** หน่วยงานปรับปรุงร่างแผน */
  | 'REVISE_DRAFT'
  /** เสนอแผน */
  | 'SUBMIT_PLAN';

export type ContactInput = {
  address?: string | null | undefined;
  email?: string | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  wantsMail?: boolean | null | undefined;
};

/** What becomes of a mission (seed 001, measure 3.3.2: ปรับปรุงแก้ไข ส่งเสริม พัฒนา ขยาย หรือยุติ). */
export type ContinuationDecision =
  | 'DEVELOP'
  | 'END'
  | 'EXPAND'
  | 'IMPROVE'
  | 'PROMOTE';

export type DepartmentInput = {
  active: boolean;
  id?: string | number | null | undefined;
  kind: string;
  nameEn: string;
  nameTh: string;
  phone?: string | null | undefined;
};

export type DisclosureChannelInput = {
  channel: PublicityChannel;
  /** Staged uploads. */
  files?: Array<string | number>;
  place?: string;
  shownOn: string;
  untilOn?: string | null | undefined;
  url?: string;
};

/** How often an item must be disclosed anew. */
export type DisclosureFrequency =
  | 'HALF_YEARLY'
  | 'MONTHLY'
  | 'ONCE'
  | 'ON_CHANGE'
  | 'QUARTERLY'
  | 'YEARLY';

export type DisclosureItemFilter = {
  departmentId?: string | number | null | undefined;
  inactive?: boolean;
  list?: DisclosureList | null | undefined;
  status?: DisclosureStatus | null | undefined;
  text?: string;
};

export type DisclosureItemInput = {
  active?: boolean;
  departmentId?: string | number | null | undefined;
  detail?: string;
  frequency: DisclosureFrequency;
  /** With its version: the item to change; without: a new one. */
  id?: string | number | null | undefined;
  list: DisclosureList;
  nextDueOn?: string | null | undefined;
  no: number;
  ownerId?: string | number | null | undefined;
  source?: string;
  title: string;
  version?: number | null | undefined;
};

/** Which list an item belongs to. */
export type DisclosureList =
  /** What the administration itself adds. */
  | 'OWN'
  /** Open for inspection: Information Act ม.9. */
  | 'SECTION_NINE'
  /** Published in the gazette: Information Act ม.7. */
  | 'SECTION_SEVEN'
  /** The thirteen subjects of seed 001, measure 3.1.3. */
  | 'SUBJECTS';

/** Where an item stands. */
export type DisclosureStatus =
  | 'DONE'
  | 'DUE'
  | 'OVERDUE';

export type DraftSectionInput = {
  body: string;
  /** The section of the version before that this one grew from. */
  cameFrom?: string | number | null | undefined;
  heading: string;
  number?: string;
};

export type EditionInput = {
  createdOn: string;
  expiresOn?: string | null | undefined;
  /** Staged uploads; not asked for when an edition is only corrected. */
  files?: Array<string | number>;
  label: string;
  updatedOn: string;
};

export type EnterCommentInput = {
  body: string;
  channel: CommentChannel;
  consultationId: string | number;
  idempotencyKey: string;
  name?: string;
  receivedOn: string;
  sectionId?: string | number | null | undefined;
  showName?: boolean;
};

export type EvaluationAnnouncementInput = {
  announcedOn?: string | null | undefined;
  postedFrom?: string | null | undefined;
  postedUntil?: string | null | undefined;
  presentedOn?: string | null | undefined;
};

export type EvaluationInput = {
  criteria: Array<string>;
  evaluators: Array<EvaluatorInput>;
  missions: Array<EvaluationMissionInput>;
  record: RecordInput;
  round: number;
};

export type EvaluationMarkInput = {
  criterionNo: number;
  missionId: string | number;
  /** None takes the score back. */
  score?: number | null | undefined;
};

export type EvaluationMissionInput = {
  departmentId?: string | number | null | undefined;
  id?: string | number | null | undefined;
  name: string;
  /** The measure or other record it stands for. */
  recordId?: string | number | null | undefined;
};

export type EvaluationState =
  | 'FINISHED'
  | 'OPEN';

/** The nine steps of seed 001, measure 3.3.2, section 6, in their order. */
export type EvaluationStepKind =
  | 'ANNOUNCE'
  | 'APPOINT_COMMITTEE'
  | 'GATHER_DATA'
  | 'MEET'
  | 'MONITOR'
  | 'OPERATION_PLAN'
  | 'REPORT'
  | 'RUN'
  | 'WRITE_PROJECT';

export type EvaluatorInput = {
  /** Of the public. */
  citizen: boolean;
  label: string;
};

/** One kind of line in a case's timeline. */
export type EventKind =
  | 'ACKNOWLEDGED'
  | 'ASSIGNED'
  | 'CLOSED'
  | 'DELAY'
  | 'INFORMATION'
  | 'MERGED'
  | 'NOTE'
  | 'PROGRESS'
  | 'RATED'
  | 'RECATEGORISED'
  | 'RECEIVED'
  | 'REFERRED'
  | 'REOPENED'
  | 'RESULT';

/** What a file shows. */
export type FileStage =
  | 'AFTER'
  | 'ATTACHMENT'
  | 'BEFORE'
  | 'INFORMATION'
  | 'REPORT';

export type ForumAnswerInput = {
  answer?: string;
  answeredOn: string;
  outcome: ForumItemOutcome;
  project?: string;
  projectCode?: string;
  projectRecordId?: string | number | null | undefined;
  reason?: string;
};

export type ForumAttendanceInput = {
  elderly?: number | null | undefined;
  groups?: Array<ForumGroupInput>;
  households?: number | null | undefined;
  registeredHouseholds?: number | null | undefined;
  total?: number | null | undefined;
  /** The version of the attendance it was made from. */
  version: number;
  women?: number | null | undefined;
  youth?: number | null | undefined;
};

/** What was entered at one go. */
export type ForumEntryInput = {
  attendance?: ForumAttendanceInput | null | undefined;
  /** Made on the device when the entry was begun. */
  idempotencyKey: string;
  rows?: Array<ForumItemInput>;
};

export type ForumFilter = {
  archived?: boolean;
  awaitsHearing?: boolean;
  departmentId?: string | number | null | undefined;
  fiscalYear?: number | null | undefined;
  forumLevel?: ForumLevel | null | undefined;
  hasOpenItems?: boolean;
  states?: Array<ForumState>;
  subject?: ForumSubject | null | undefined;
  text?: string;
  villageId?: string | number | null | undefined;
};

export type ForumGroupInput = {
  name: string;
  persons?: number | null | undefined;
};

export type ForumInput = {
  affectsLiving?: boolean;
  announcedOn?: string | null | undefined;
  channels?: Array<string>;
  forumLevel: ForumLevel;
  /** Another forum the matter is heard at. */
  hearingId?: string | number | null | undefined;
  /** It is heard at this forum itself. */
  hearingItself?: boolean;
  informationOn?: string | null | undefined;
  orderNumber?: string;
  orderedOn?: string | null | undefined;
  record: RecordInput;
  result?: string;
  resultOn?: string | null | undefined;
  subject: ForumSubject;
  time?: string;
  unitIds?: Array<string | number>;
  villageIds?: Array<string | number>;
};

export type ForumItemInput = {
  kind: ForumItemKind;
  text: string;
  villageId?: string | number | null | undefined;
  votes?: number | null | undefined;
};

export type ForumItemKind =
  /** ความต้องการ */
  | 'NEED'
  /** ปัญหา */
  | 'PROBLEM'
  /** ข้อเสนอแนะ */
  | 'SUGGESTION';

/** What became of an item. */
export type ForumItemOutcome =
  /** It became a project of a plan. */
  | 'ADOPTED'
  /** It did not, for the reason given. */
  | 'DECLINED'
  | 'OPEN';

/** ระดับของเวที */
export type ForumLevel =
  | 'COMMUNITY'
  | 'MUNICIPALITY'
  | 'TAMBON'
  | 'VILLAGE';

export type ForumSettingInput = {
  /** Percent of the registered households. */
  minimumShare?: number | null | undefined;
  minimumSource?: string;
  noticeDays: number;
  resultDays: number;
  version: number;
};

/** Where a forum stands. */
export type ForumState =
  | 'ANNOUNCED'
  | 'CANCELLED'
  | 'HELD'
  | 'PLANNED'
  /** Held, and the summary was sent to the units concerned. */
  | 'SUMMARISED';

export type ForumStepInput = {
  channels?: Array<string>;
  /** The day of the announcement, or the day the summary was sent. */
  on?: string | null | undefined;
  /** The result in a few sentences, or the reason for cancelling. */
  text?: string;
  to: ForumState;
};

/** เรื่องที่จัดเวที */
export type ForumSubject =
  | 'BUDGET'
  /** จัดทำแผนชุมชนหรือแผนพัฒนาท้องถิ่น */
  | 'DEVELOPMENT_PLAN'
  /** แก้ไขปัญหาความเดือดร้อน */
  | 'HARDSHIP'
  /** รับฟังความคิดเห็นต่อโครงการ */
  | 'HEARING'
  | 'OTHER'
  /** เพิ่มเติมหรือเปลี่ยนแปลงแผน */
  | 'PLAN_CHANGE'
  /** คัดเลือกผู้แทนประชาคม */
  | 'REPRESENTATIVES';

/** What is worth a second look; it blocks nothing. */
export type ForumWarning =
  /** Fewer households than the administration's own minimum. */
  | 'BELOW_MINIMUM_SHARE'
  /** The total is smaller than the sum of the groups. */
  | 'GROUPS_EXCEED_TOTAL'
  | 'HOUSEHOLDS_EXCEED_REGISTERED'
  /** The days lie outside the fiscal year that was named. */
  | 'OTHER_FISCAL_YEAR'
  /** Women, youth or elderly are more than the total. */
  | 'PART_EXCEEDS_TOTAL';

/** Whether the hearing that is demanded has been held. */
export type HearingDemand =
  /** One is named and still to come. */
  | 'ARRANGED'
  /** The one that was named was cancelled. */
  | 'CANCELLED'
  | 'HELD'
  /** Demanded, and no hearing is named. */
  | 'MISSING'
  /** Nothing affects living conditions or health. */
  | 'NONE';

/** The four steps of a hearing. */
export type HearingStep =
  | 'HELD'
  /** The project's information is published before the hearing. */
  | 'INFORMATION'
  /** The hearing is announced in time. */
  | 'NOTICE'
  /** The result is announced in time. */
  | 'RESULT';

export type HearingStepState =
  | 'DONE'
  | 'DONE_LATE'
  | 'OVERDUE'
  | 'WAITING';

export type HolidayInput = {
  day: string;
  name: string;
  officeClosed: boolean;
};

export type IndicatorActualInput = {
  /** Nothing takes the noted one away; for yes or no 1 is yes and 0 is no. */
  actual?: number | null | undefined;
  evidence?: string;
  fiscalYear: number;
};

/** How an actual is judged against its target. */
export type IndicatorRule =
  /** Met when the actual is the target or more. */
  | 'AT_LEAST'
  /** Met when the actual is the target or less. */
  | 'AT_MOST'
  /** Met when the answer is yes (an actual of 1). */
  | 'YES_NO';

/** How it came. */
export type InformationChannel =
  | 'EMAIL'
  | 'LETTER'
  | 'PHONE'
  | 'WALK_IN'
  | 'WEBSITE';

/** How a request ends. */
export type InformationDecision =
  | 'GIVE'
  | 'GIVE_PARTLY'
  | 'REFUSE'
  | 'TRANSFER';

/** One kind of line in a request's timeline. */
export type InformationEventKind =
  | 'ASSIGNED'
  | 'EXTENDED'
  | 'GIVEN'
  | 'NOTE'
  | 'OBJECTION'
  | 'PARTLY_GIVEN'
  | 'READY'
  | 'RECEIVED'
  | 'REFUSED'
  | 'THIRD_PARTY'
  | 'TRANSFERRED'
  | 'WITHDRAWN';

export type InformationFilter = {
  departmentId?: string | number | null | undefined;
  text?: string;
  view?: InformationView | null | undefined;
};

/** In which form the information is wanted (ม.9 ว.3, ม.11). */
export type InformationForm =
  /** ขอสำเนาที่มีคำรับรองถูกต้อง */
  | 'CERTIFIED_COPY'
  /** ขอสำเนา */
  | 'COPY'
  /** ขอตรวจดู */
  | 'LOOK';

/** Where a request stands. */
export type InformationState =
  /** ให้ข้อมูลแล้ว */
  | 'GIVEN'
  /** ให้ข้อมูลบางส่วน */
  | 'PARTLY_GIVEN'
  /** รับคำขอแล้ว */
  | 'RECEIVED'
  /** ไม่อาจเปิดเผย */
  | 'REFUSED'
  /** ส่งคำขอไปหน่วยงานที่ดูแลข้อมูล */
  | 'TRANSFERRED'
  /** ผู้ขอถอนคำขอ */
  | 'WITHDRAWN';

/** Which part of the register. */
export type InformationView =
  | 'ALL'
  | 'ENDED'
  | 'OPEN'
  | 'OVERDUE';

export type MeasureFilter = {
  archived?: boolean;
  /** Measures this department owns. */
  departmentId?: string | number | null | undefined;
  /** Measures that run in this fiscal year. */
  fiscalYear?: number | null | undefined;
  level?: ParticipationLevel | null | undefined;
  planId?: string | number | null | undefined;
  text?: string;
};

/** รูปแบบ: what heading 1 calls it (seed 001 uses all three). */
export type MeasureForm =
  | 'ACTIVITY'
  | 'MEASURE'
  | 'PROJECT';

export type MeasureIndicatorInput = {
  /** The indicator as it was; nothing for a new one. */
  id?: string | number | null | undefined;
  name: string;
  rule: IndicatorRule;
  target?: number | null | undefined;
  unit?: string;
};

/** The ten headings; the name is the record's title. */
export type MeasureInput = {
  allDepartments?: boolean;
  area?: string;
  /** Baht; 0 is ไม่ใช้งบประมาณ. */
  budget?: number;
  /** dimension.group.item in Thai or Arabic digits. */
  code: string;
  departmentIds?: Array<string | number>;
  eachYear?: boolean;
  firstYear: number;
  form: MeasureForm;
  heading?: string;
  indicators?: Array<MeasureIndicatorInput>;
  lastYear: number;
  objectives?: Array<string>;
  rationale?: string;
  record: RecordInput;
  steps?: Array<MeasureStepInput>;
  targets?: Array<string>;
};

export type MeasureStepInput = {
  bullets?: Array<string>;
  dueOn?: string | null | undefined;
  /** The step as it was; nothing for a new one. */
  id?: string | number | null | undefined;
  responsibleId?: string | number | null | undefined;
  text: string;
};

/** Where a step stands. */
export type MeasureStepState =
  | 'DONE'
  | 'DROPPED'
  | 'PLANNED'
  | 'UNDER_WAY';

/** Where a version stands. */
export type MeasureVersionState =
  | 'ANNOUNCED'
  | 'DRAFT';

export type MeetingInput = {
  agenda?: Array<AgendaInput>;
  beYear?: number | null | undefined;
  endsAt?: string;
  notice?: string;
  noticeSentOn?: string | null | undefined;
  number?: number | null | undefined;
  /** An empty title is made from the committee, the number and the year. */
  record: RecordInput;
  startsAt?: string;
};

/** How far a meeting is. */
export type MeetingState =
  /** ยกเลิก */
  | 'CANCELLED'
  /** ประชุมแล้ว */
  | 'HELD'
  /** รับรองรายงานการประชุมแล้ว */
  | 'MINUTES_APPROVED'
  /** กำหนดไว้ */
  | 'PLANNED';

export type NewProgrammeInput = {
  departmentId?: string | number | null | undefined;
  /** Buddhist era. */
  fiscalYear: number;
  /** The sixteen tasks to start from. */
  fromTemplate?: boolean;
  idempotencyKey: string;
  ownerId?: string | number | null | undefined;
  /** 1 or 2. */
  round: number;
  summary?: string;
};

/** ด้านการมีส่วนร่วมของรายงานรอบหกเดือน */
export type ParticipationCategory =
  | 'EXCHANGE'
  | 'IMPLEMENT'
  | 'MONITOR_EVALUATE'
  | 'PLAN';

/** ระดับการมีส่วนร่วม */
export type ParticipationLevel =
  | 'COLLABORATE'
  | 'CONSULT'
  | 'INFORM'
  | 'INVOLVE';

export type ParticipationPolicyInput = {
  collaborate?: string;
  consult?: string;
  declaration?: string;
  inform?: string;
  involve?: string;
  legalBasis?: Array<string>;
  preamble?: string;
  title: string;
};

/** หลักการมีส่วนร่วม (seed 000; domain.md a4). */
export type ParticipationPrinciple =
  | 'ACT'
  | 'INSPECT'
  | 'SHARE_RESPONSIBILITY'
  | 'THINK';

/** ขั้นตอนที่ประชาชนร่วม (seed 000; domain.md a4). */
export type ParticipationStage =
  | 'DECIDE'
  | 'EVALUATE'
  | 'PLAN'
  | 'SOLVE'
  | 'STUDY_PROBLEM';

export type PhotoInput = {
  alt?: string | null | undefined;
  stage: FileStage;
  uploadId: string | number;
};

export type PlanGroupInput = {
  code: string;
  title: string;
};

export type PlanInput = {
  dimension?: string;
  firstYear: number;
  groups?: Array<PlanGroupInput>;
  lastYear: number;
  record: RecordInput;
};

/** What is consulted on (domain.md a4, c7). */
export type PlanKind =
  /** เพิ่มเติมแผน */
  | 'ADDITION'
  /** เทศบัญญัติ/ข้อบัญญัติงบประมาณรายจ่ายประจำปี */
  | 'BUDGET_ORDINANCE'
  /** เปลี่ยนแปลงแผน */
  | 'CHANGE'
  /** แก้ไขแผน */
  | 'CORRECTION'
  /** แผนพัฒนาท้องถิ่น (ห้าปี) */
  | 'FIVE_YEAR'
  /** แผนการดำเนินงาน */
  | 'OPERATION';

/** The positions of domain.md a3 and a1 that are met on committees. */
export type PositionKind =
  | 'AGENCY_REPRESENTATIVE'
  | 'CHIEF_OF_CLERK_OFFICE'
  | 'CITIZEN'
  | 'CIVIC_REPRESENTATIVE'
  | 'CLERK'
  | 'COLLEGE_DIRECTOR'
  | 'COMMUNITY_LEADER'
  | 'COUNCIL_CHAIR'
  | 'COUNCIL_MEMBER'
  | 'DEPARTMENT_DIRECTOR'
  | 'DEPARTMENT_HEAD'
  | 'DEPUTY_CLERK'
  | 'DEPUTY_EXECUTIVE'
  | 'DISTRICT_CHIEF'
  | 'DISTRICT_CLERK_FOR_TAMBON'
  | 'DISTRICT_LOCAL_OFFICER'
  | 'EXPERT'
  | 'GENERAL_ADMIN_DIVISION_HEAD'
  | 'GROUP_REPRESENTATIVE'
  | 'HR_OFFICER'
  | 'KAMNAN'
  | 'MAYOR'
  | 'OTHER'
  | 'PAO_PRESIDENT'
  | 'POLICY_PLAN_ANALYST'
  | 'PRIVATE_REPRESENTATIVE'
  | 'RESPONSIBLE_OFFICER'
  | 'SAO_PRESIDENT'
  | 'SCHOOL_DIRECTOR'
  | 'VILLAGE_HEAD'
  | 'VILLAGE_HEALTH_VOLUNTEER'
  | 'WOMEN_GROUP';

export type ProcurementFilter = {
  departmentId?: string | number | null | undefined;
  fiscalYear?: number | null | undefined;
  text?: string;
  wanting?: boolean;
};

export type ProcurementInput = {
  budgetBaht: number;
  departmentId?: string | number | null | undefined;
  fiscalYear: number;
  ownerId?: string | number | null | undefined;
  reference?: string;
  title: string;
};

export type ProgrammeInput = {
  departmentId?: string | number | null | undefined;
  ownerId?: string | number | null | undefined;
  stakeholders: Array<StakeholderType>;
  summary?: string;
  title: string;
};

export type ProgrammeTaskInput = {
  category: ParticipationCategory;
  departmentId?: string | number | null | undefined;
  principles?: Array<ParticipationPrinciple>;
  result?: string;
  stage?: ParticipationStage | null | undefined;
  state: ProgrammeTaskState;
  text: string;
  workGroup?: string;
};

/** How far a task is. */
export type ProgrammeTaskState =
  | 'DONE'
  | 'NOT_DONE'
  | 'ONGOING'
  | 'PLANNED';

/** What to look at again; never keeps anybody from filing (domain.md b1: seed 000 was published before its round ended). */
export type ProgrammeWarning =
  /** Filed or published before the last day of the round. */
  | 'BEFORE_ROUND_END'
  /** A department has shown nothing in this round. */
  | 'DEPARTMENTS_MISSING'
  /** A task is said to be done and nothing shows it. */
  | 'DONE_WITHOUT_EVIDENCE'
  /** A category without a task. */
  | 'EMPTY_CATEGORY';

/** What kind of document it is. */
export type PublicationCategory =
  | 'ANNOUNCEMENT'
  | 'BUDGET'
  | 'FINANCE'
  | 'MANUAL'
  | 'MINUTES'
  | 'OTHER'
  | 'PLAN'
  | 'PROCUREMENT'
  | 'REPORT'
  | 'RULE';

export type PublicationFilter = {
  category?: PublicationCategory | null | undefined;
  fiscalYear?: number | null | undefined;
  text?: string;
  unpublished?: boolean;
};

export type PublicationInput = {
  category: PublicationCategory;
  /** A staged photo; the one there was stays when absent. */
  coverId?: string | number | null | undefined;
  departmentId?: string | number | null | undefined;
  fiscalYear: number;
  itemId?: string | number | null | undefined;
  oitItem?: string;
  summary?: string;
  title: string;
};

/** ช่องทางเผยแพร่ */
export type PublicityChannel =
  | 'AGENCY'
  | 'CALL_CENTRE'
  | 'DAMRONGDHAMA'
  | 'EMAIL'
  | 'EXECUTIVE_HOTLINE'
  | 'FACEBOOK'
  | 'FAX'
  | 'LETTER'
  | 'LINE_GROUP'
  | 'LINE_OA'
  | 'MOBILE_OUTREACH'
  | 'NOTICE_BOARD'
  | 'OPINION_BOX'
  | 'PHONE'
  | 'QA_BOARD'
  | 'WALK_IN'
  | 'WEBSITE'
  | 'WIRELESS_BROADCAST';

/** Which part of the register. */
export type QueueView =
  | 'ALL'
  | 'CLOSED'
  | 'DUE_SOON'
  | 'MINE'
  | 'MY_DEPARTMENT'
  | 'OPEN'
  | 'OVERDUE'
  | 'UNASSIGNED';

export type RecordFileInput = {
  alt?: string;
  caption?: string;
  /** The id of the part it belongs to: a step, an agenda line, an item. */
  partId?: string | number | null | undefined;
  public?: boolean;
  purpose: RecordFilePurpose;
  uploadId: string | number;
};

/** What a file is there for. */
export type RecordFilePurpose =
  | 'ATTACHMENT'
  | 'DRAFT'
  | 'EVIDENCE'
  | 'MINUTES'
  | 'NOTICE'
  | 'ORDER'
  | 'PHOTO';

export type RecordFilter = {
  archived?: boolean;
  category?: ParticipationCategory | null | undefined;
  departmentId?: string | number | null | undefined;
  fiscalYear?: number | null | undefined;
  from?: string | null | undefined;
  kinds?: Array<RecordKind>;
  level?: ParticipationLevel | null | undefined;
  statutoryDomain?: StatutoryDomain | null | undefined;
  text?: string;
  to?: string | null | undefined;
};

/** What a person says about a record, shared by the inputs of all kinds. */
export type RecordInput = {
  category?: ParticipationCategory | null | undefined;
  departmentId?: string | number | null | undefined;
  endsOn?: string | null | undefined;
  fiscalYear?: number | null | undefined;
  level?: ParticipationLevel | null | undefined;
  ownerId?: string | number | null | undefined;
  place?: string;
  startsOn?: string | null | undefined;
  statutoryDomain?: StatutoryDomain | null | undefined;
  summary?: string;
  title: string;
};

/** The kinds of the register. */
export type RecordKind =
  | 'ACTIVITY'
  | 'CENTRE_DUTY'
  | 'COMMITTEE'
  | 'CONSULTATION'
  | 'EVALUATION'
  | 'FORUM'
  | 'MEASURE'
  | 'MEETING'
  | 'PLAN'
  | 'POLICY'
  | 'PROGRAMME'
  | 'SURVEY';

/** What a link says about its two ends: FROM … TO. */
export type RecordRelation =
  /** FROM led to TO (a forum's item and the project it became). */
  | 'LED_TO'
  /** FROM was carried out as a part of TO (activity of a measure, meeting of a committee). */
  | 'PART_OF'
  /** The two belong together. */
  | 'SEE_ALSO'
  /** FROM is shown by TO (a programme's task, a duty, a step by its evidence). */
  | 'SHOWN_BY';

/** A step of a record. */
export type RecordStep =
  | 'ARCHIVE'
  | 'PUBLISH'
  | 'RESTORE'
  | 'WITHDRAW';

/** What is done with a record as a whole. */
export type RecordTurn =
  | 'ARCHIVE'
  | 'PUBLISH'
  | 'RESTORE'
  | 'WITHDRAW';

/** The grounds of section 15, a closed list (domain.md c9). Their wording is data: `information.ground.*`. */
export type RefusalGround =
  /** ม.15 (4) */
  | 'DANGER'
  /** ม.15 (7) */
  | 'DECREE'
  /** ม.15 (2) */
  | 'ENFORCEMENT'
  /** ม.15 (3) */
  | 'INTERNAL_OPINION'
  /** ม.15 (5) */
  | 'PRIVACY'
  /** ม.15 (6) */
  | 'PROTECTED_BY_LAW'
  /** ม.15 (1) */
  | 'SECURITY';

export type RegisterComplaintInput = {
  assigneeId?: string | number | null | undefined;
  categoryId: string | number;
  channel: Channel;
  contact?: ContactInput | null | undefined;
  departmentId?: string | number | null | undefined;
  idempotencyKey: string;
  kind: ComplaintKind;
  lat?: number | null | undefined;
  lon?: number | null | undefined;
  place?: string | null | undefined;
  receivedAt?: string | null | undefined;
  text: string;
  title?: string | null | undefined;
  uploadIds?: Array<string | number> | null | undefined;
  villageId?: string | number | null | undefined;
};

export type RegisterCorruptionInput = {
  channel: Channel;
  contact?: ContactInput | null | undefined;
  idempotencyKey: string;
  place?: string | null | undefined;
  receivedAt?: string | null | undefined;
  respondent?: string | null | undefined;
  text: string;
  uploadIds?: Array<string | number> | null | undefined;
};

export type RegisterInformationRequestInput = {
  address?: string;
  body: string;
  channel: InformationChannel;
  departmentId?: string | number | null | undefined;
  email?: string;
  idempotencyKey: string;
  name?: string;
  phone?: string;
  /** The information lies ready at the counter: it is given the same day. */
  ready?: boolean;
  receivedOn?: string | null | undefined;
  wanted: InformationForm;
};

export type ReminderPolicyInput = {
  active: boolean;
  clerkAfterDays: number;
  daysBefore: Array<number>;
  headAfterDays: number;
  kind: string;
  overdueEveryDays: number;
};

/** The roles of the house, as the schema names them. */
export type Role =
  | 'APPROVER'
  | 'AUDITOR'
  | 'COMMITTEE_SECRETARY'
  | 'CORRUPTION_OFFICER'
  | 'DEPARTMENT_HEAD'
  | 'DISTRICT_VIEWER'
  | 'PROVINCE_VIEWER'
  | 'RECEIVING_CLERK'
  | 'RESPONSIBLE_OFFICER'
  | 'TENANT_ADMIN';

/** How sure a line is (domain.md: marks at the top). */
export type RuleCertainty =
  /** Written in one of the source documents. */
  | 'DOCUMENT'
  /** A text was looked up. */
  | 'LOOKED_UP'
  /** From memory; to be compared with the gazette before it is relied on. */
  | 'MEMORY';

export type SeatInput = {
  /** Of a seat that is there already. */
  id?: string | number | null | undefined;
  person?: string;
  position?: string;
  positionKind?: PositionKind | null | undefined;
  role: CommitteeRole;
  /** Read from the position when left out. */
  sector?: SeatSector | null | undefined;
  vacantSince?: string | null | undefined;
  villageNo?: number | null | undefined;
};

/** On whose behalf a seat is taken, as the rule profiles count. */
export type SeatSector =
  /** หน่วยงานราชการหรือรัฐวิสาหกิจ */
  | 'AGENCY'
  /** ภาคประชาชน */
  | 'CITIZEN_SECTOR'
  /** ภาคประชาสังคม */
  | 'CIVIL_SOCIETY'
  /** สภาท้องถิ่น */
  | 'COUNCIL'
  /** ผู้บริหารท้องถิ่น */
  | 'EXECUTIVE'
  /** ผู้ทรงคุณวุฒิ */
  | 'EXPERT'
  /** กลุ่มอื่นในพื้นที่ */
  | 'OTHER_GROUP'
  /** ภาคเอกชน */
  | 'PRIVATE_SECTOR'
  /** เจ้าหน้าที่ขององค์กรปกครองส่วนท้องถิ่น */
  | 'STAFF';

/** How a section differs from the version before. */
export type SectionChange =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED'
  | 'SAME';

export type SettingsInput = {
  ackWorkingDays: number;
  promiseDays: number;
  reopenDays: number;
  sendFrom: string;
  sendTo: string;
  serviceHours: string;
  urgentAnyDay: boolean;
};

export type StaffInput = {
  departmentId?: string | number | null | undefined;
  email: string;
  lang?: string | null | undefined;
  name: string;
  phone?: string | null | undefined;
  position: string;
  roles: Array<Role>;
};

/** ผู้มีส่วนได้ส่วนเสีย nine types (seed 000; domain.md a3). */
export type StakeholderType =
  | 'BUSINESS'
  | 'COMMUNITY'
  | 'COMMUNITY_ORG'
  | 'FAMILY'
  | 'INDIVIDUAL'
  | 'OTHER_SOCIAL_INSTITUTION'
  | 'PRIVATE_ORG'
  | 'PROFESSIONAL_ORG'
  | 'RELIGIOUS_INSTITUTION';

/** เรื่องที่กฎหมายกำหนดให้ประชาชนมีส่วนร่วม */
export type StatutoryDomain =
  | 'BUDGET'
  | 'DEVELOPMENT_PLAN'
  | 'DISCLOSURE'
  | 'INSPECTION'
  | 'PERFORMANCE_EVALUATION'
  | 'PROCUREMENT';

export type StepStateInput = {
  /** Today when not given and the step is done. */
  doneOn?: string | null | undefined;
  /** Another day than the signed one. */
  movedTo?: string | null | undefined;
  reason?: string;
  state: MeasureStepState;
  /** The version of the step's state; 0 when nothing was noted before. */
  version: number;
};

/** Asked only if the administration wants it. */
export type SurveyAgeGroup =
  | 'FROM_20'
  | 'FROM_40'
  | 'FROM_60'
  | 'UNDER_20';

/** The four aspects of university survey reports (domain.md S1), and what belongs to none of them. */
export type SurveyAspect =
  | 'CHANNEL'
  | 'OVERALL'
  | 'PLACE'
  | 'PROCESS'
  | 'STAFF';

/** One paper form. */
export type SurveyFormInput = {
  ageGroup?: SurveyAgeGroup | null | undefined;
  scores?: Array<SurveyScoreInput>;
  serviceNo?: number | null | undefined;
  sex?: SurveySex | null | undefined;
  texts?: Array<SurveyTextInput>;
};

export type SurveyInput = {
  askAge?: boolean;
  askSex?: boolean;
  liveResults?: boolean;
  marginPercent?: number;
  population?: number | null | undefined;
  questions: Array<SurveyQuestionInput>;
  record: RecordInput;
  repeatAllowed?: boolean;
  services: Array<SurveyServiceInput>;
  template?: string;
};

export type SurveyQuestionInput = {
  aspect: SurveyAspect;
  kind: SurveyQuestionKind;
  required: boolean;
  text: string;
};

export type SurveyQuestionKind =
  /** 1 (least) to 5 (most). */
  | 'SCORE'
  /** Free text, for staff only. */
  | 'TEXT';

export type SurveyScoreInput = {
  questionId: string | number;
  score: number;
};

/** What was used (domain.md S1: by service). */
export type SurveyService =
  /** ศูนย์รับเรื่องร้องเรียนร้องทุกข์ (seed 001, measure 3.2.2) */
  | 'COMPLAINT_CENTRE'
  /** งานบริการหน้าเคาน์เตอร์ */
  | 'COUNTER'
  /** ศูนย์ข้อมูลข่าวสาร */
  | 'INFORMATION_CENTRE'
  | 'OTHER'
  /** ศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน */
  | 'PARTICIPATION_CENTRE'
  /** งานสาธารณสุขและสิ่งแวดล้อม */
  | 'PUBLIC_HEALTH'
  /** งานโยธาและสาธารณูปโภค */
  | 'PUBLIC_WORKS'
  /** งานสวัสดิการสังคม */
  | 'WELFARE';

export type SurveyServiceInput = {
  name: string;
  service: SurveyService;
};

/** Asked only if the administration wants it. */
export type SurveySex =
  | 'FEMALE'
  | 'MALE'
  | 'UNSPECIFIED';

export type SurveyState =
  | 'CLOSED'
  | 'DRAFT'
  | 'OPEN';

export type SurveyTextInput = {
  questionId: string | number;
  text: string;
};

export type VillageInput = {
  active: boolean;
  id?: string | number | null | undefined;
  kind: string;
  name: string;
  no?: number | null | undefined;
};

export type VisitInput = {
  channel: PublicityChannel;
  day: string;
  people: number;
  purpose: VisitPurpose;
  stakeholder: VisitStakeholder;
  suggestion?: string;
};

/** For what somebody came. */
export type VisitPurpose =
  /** สอบถามข้อมูล */
  | 'ASK'
  /** ขอสำเนา */
  | 'COPY'
  /** ตรวจดูข้อมูลข่าวสาร */
  | 'INSPECT'
  /** ใช้บริการอินเทอร์เน็ตของศูนย์ (seed 001, measure 3.1.1: internet service point) */
  | 'INTERNET'
  | 'OTHER';

/** Who came, as kinds of stakeholder (domain.md a3, seed 000). */
export type VisitStakeholder =
  | 'BUSINESS'
  | 'COMMUNITY'
  | 'COMMUNITY_ORG'
  | 'FAMILY'
  | 'INDIVIDUAL'
  | 'OTHER_SOCIAL_INSTITUTION'
  | 'PRIVATE_ORG'
  | 'PROFESSIONAL_ORG'
  | 'RELIGIOUS_INSTITUTION';

export type RecordPartsFragment = { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string };

export type RecordFilePartsFragment = { id: string, uploadId: string, part: string | null, purpose: RecordFilePurpose, caption: string, alt: string, public: boolean, name: string, mime: string, bytes: number, isPhoto: boolean, width: number | null, height: number | null, url: string, thumbUrl: string | null };

export type RecordsQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RecordsQuery = { records: { nodes: Array<{ id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RecordLinksQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordLinksQuery = { recordLinks: Array<{ relation: RecordRelation, outgoing: boolean, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }> };

export type RecordFilesQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordFilesQuery = { recordFiles: Array<{ id: string, uploadId: string, part: string | null, purpose: RecordFilePurpose, caption: string, alt: string, public: boolean, name: string, mime: string, bytes: number, isPhoto: boolean, width: number | null, height: number | null, url: string, thumbUrl: string | null }> };

export type LinkRecordsMutationVariables = Exact<{
  from: string | number;
  to: string | number;
  relation: RecordRelation;
}>;


export type LinkRecordsMutation = { linkRecords: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type UnlinkRecordsMutationVariables = Exact<{
  from: string | number;
  to: string | number;
  relation: RecordRelation;
}>;


export type UnlinkRecordsMutation = { unlinkRecords: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AttachRecordFilesMutationVariables = Exact<{
  id: string | number;
  files: Array<RecordFileInput> | RecordFileInput;
}>;


export type AttachRecordFilesMutation = { attachRecordFiles: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type DescribeRecordFileMutationVariables = Exact<{
  id: string | number;
  fileId: string | number;
  caption: string;
  alt: string;
  public: boolean;
}>;


export type DescribeRecordFileMutation = { describeRecordFile: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RemoveRecordFileMutationVariables = Exact<{
  id: string | number;
  fileId: string | number;
}>;


export type RemoveRecordFileMutation = { removeRecordFile: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type DepartmentsQueryVariables = Exact<{
  includeInactive?: boolean | null | undefined;
}>;


export type DepartmentsQuery = { departments: Array<{ id: string, nameTh: string, nameEn: string, kind: string, phone: string, active: boolean }> };

export type CategoriesQueryVariables = Exact<{
  includeInactive?: boolean | null | undefined;
}>;


export type CategoriesQuery = { categories: Array<{ id: string, nameTh: string, nameEn: string, departmentId: string | null, active: boolean, sort: number }> };

export type VillagesQueryVariables = Exact<{ [key: string]: never; }>;


export type VillagesQuery = { villages: Array<{ id: string, kind: string, no: number | null, name: string, label: string }> };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { staff: Array<{ id: string, name: string, position: string, departmentId: string | null, departmentName: string | null, roles: Array<Role>, state: string }> };

export type ComplaintCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ComplaintCountsQuery = { complaintCounts: { open: number, mine: number, myDepartment: number, unassigned: number, overdue: number, dueSoon: number } };

export type ActivitiesQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ActivitiesQuery = { activities: { nodes: Array<{ id: string, participants: number | null, elements: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ActivityQueryVariables = Exact<{
  id: string | number;
}>;


export type ActivityQuery = { activity: { id: string, topics: Array<string>, participants: number | null, women: number | null, youth: number | null, elderly: number | null, results: Array<string>, uses: Array<string>, expectation: string, score: number, warnings: Array<ActivityWarning>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, groups: Array<{ name: string, count: number | null }>, elements: Array<{ element: ActivityElement, there: boolean }>, oit: { number: string, titleTh: string, confidence: string, source: string } | null } | null };

export type ActivityPartsFragment = { id: string, topics: Array<string>, participants: number | null, women: number | null, youth: number | null, elderly: number | null, results: Array<string>, uses: Array<string>, expectation: string, score: number, warnings: Array<ActivityWarning>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, groups: Array<{ name: string, count: number | null }>, elements: Array<{ element: ActivityElement, there: boolean }>, oit: { number: string, titleTh: string, confidence: string, source: string } | null };

export type CreateActivityMutationVariables = Exact<{
  idempotencyKey: string;
  input: ActivityInput;
}>;


export type CreateActivityMutation = { createActivity: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, activity: { id: string } | null } };

export type ChangeActivityMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ActivityInput;
}>;


export type ChangeActivityMutation = { changeActivity: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, activity: { id: string, topics: Array<string>, participants: number | null, women: number | null, youth: number | null, elderly: number | null, results: Array<string>, uses: Array<string>, expectation: string, score: number, warnings: Array<ActivityWarning>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, groups: Array<{ name: string, count: number | null }>, elements: Array<{ element: ActivityElement, there: boolean }>, oit: { number: string, titleTh: string, confidence: string, source: string } | null } | null } };

export type StepActivityMutationVariables = Exact<{
  id: string | number;
  step: RecordStep;
}>;


export type StepActivityMutation = { stepActivity: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { settings: { promiseDays: number, ackWorkingDays: number, reopenDays: number, sendFrom: string, sendTo: string, urgentAnyDay: boolean, serviceHours: string } };

export type ReminderPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReminderPoliciesQuery = { reminderPolicies: Array<{ kind: string, daysBefore: Array<number>, overdueEveryDays: number, headAfterDays: number, clerkAfterDays: number, active: boolean }> };

export type HolidaysQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type HolidaysQuery = { holidays: Array<{ day: string, name: string, officeClosed: boolean, own: boolean }> };

export type OutboxQueryVariables = Exact<{
  state?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OutboxQuery = { outbox: { nodes: Array<{ id: string, kind: string, toAddress: string, subject: string, state: string, attempts: number, createdAt: string, sentAt: string | null, runAt: string, lastError: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type AuditTrailQueryVariables = Exact<{
  subjectId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { auditTrail: { nodes: Array<{ id: string, at: string, actorKind: string, actorName: string | null, action: string, subjectKind: string, subjectId: string | null, subjectLabel: string | null, detail: unknown }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type SaveCategoryMutationVariables = Exact<{
  input: CategoryInput;
}>;


export type SaveCategoryMutation = { saveCategory: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveDepartmentMutationVariables = Exact<{
  input: DepartmentInput;
}>;


export type SaveDepartmentMutation = { saveDepartment: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveVillageMutationVariables = Exact<{
  input: VillageInput;
}>;


export type SaveVillageMutation = { saveVillage: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveSettingsMutationVariables = Exact<{
  input: SettingsInput;
}>;


export type SaveSettingsMutation = { saveSettings: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveReminderPolicyMutationVariables = Exact<{
  input: ReminderPolicyInput;
}>;


export type SaveReminderPolicyMutation = { saveReminderPolicy: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveHolidayMutationVariables = Exact<{
  input: HolidayInput;
}>;


export type SaveHolidayMutation = { saveHoliday: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RemoveHolidayMutationVariables = Exact<{
  day: string;
}>;


export type RemoveHolidayMutation = { removeHoliday: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RetryMessageMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryMessageMutation = { retryMessage: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type StaffDirectoryQueryVariables = Exact<{
  includeDisabled?: boolean | null | undefined;
}>;


export type StaffDirectoryQuery = { staff: Array<{ id: string, name: string, position: string, email: string, phone: string, departmentId: string | null, departmentName: string | null, roles: Array<Role>, state: string, totpEnabled: boolean, signedInAt: string | null, lang: string }> };

export type InviteStaffMutationVariables = Exact<{
  input: StaffInput;
}>;


export type InviteStaffMutation = { inviteStaff: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ChangeStaffMutationVariables = Exact<{
  id: string | number;
  input: StaffInput;
}>;


export type ChangeStaffMutation = { changeStaff: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type DisableStaffMutationVariables = Exact<{
  id: string | number;
}>;


export type DisableStaffMutation = { disableStaff: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type EnableStaffMutationVariables = Exact<{
  id: string | number;
}>;


export type EnableStaffMutation = { enableStaff: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ResendInviteMutationVariables = Exact<{
  id: string | number;
}>;


export type ResendInviteMutation = { resendInvite: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CentreQueryVariables = Exact<{
  fiscalYear?: number | null | undefined;
}>;


export type CentreQuery = { centre: { switchedOn: boolean, reportDays: number, reportNote: string, fiscalYear: number, thisYear: number, years: Array<number>, duties: Array<{ id: string, code: CentreDutyCode, mission: number, dueOn: string, doneOn: string | null, state: CentreDutyState, note: string, evidence: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }> } };

export type CentreDutyPartsFragment = { id: string, code: CentreDutyCode, mission: number, dueOn: string, doneOn: string | null, state: CentreDutyState, note: string, evidence: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } };

export type SetCentreMutationVariables = Exact<{
  switchedOn: boolean;
  reportDays: number;
  reportNote: string;
}>;


export type SetCentreMutation = { setCentre: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type BeginCentreYearMutationVariables = Exact<{
  fiscalYear: number;
}>;


export type BeginCentreYearMutation = { beginCentreYear: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ChangeCentreDutyMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: CentreDutyInput;
}>;


export type ChangeCentreDutyMutation = { changeCentreDuty: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CompleteCentreDutyMutationVariables = Exact<{
  id: string | number;
  version: number;
  doneOn: string;
  note: string;
}>;


export type CompleteCentreDutyMutation = { completeCentreDuty: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReopenCentreDutyMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type ReopenCentreDutyMutation = { reopenCentreDuty: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SeatPartsFragment = { id: string, role: CommitteeRole, sector: SeatSector, position: string, villageNo: number | null, person: string, vacantSince: string | null, head: number };

export type CommitteePartsFragment = { id: string, bodyKind: BodyKind, standing: CommitteeStanding, profile: string | null, profileName: string | null, instrument: AppointmentInstrument, orderNo: string, orderedOn: string | null, termFrom: string | null, termTo: string | null, quorum: number | null, quorumNote: string, representativesCount: boolean, quorumNeeded: number, objectives: Array<string>, powers: Array<string>, missions: Array<string>, location: string, adminName: string, adminPosition: string, meetsEvery: number | null, nextMeetingOn: string | null, heads: number, vacancies: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, channels: Array<{ channel: CommitteeChannelKind, contact: string }>, seats: Array<{ id: string, role: CommitteeRole, sector: SeatSector, position: string, villageNo: number | null, person: string, vacantSince: string | null, head: number }>, advisers: Array<{ id: string, role: CommitteeRole, sector: SeatSector, position: string, villageNo: number | null, person: string, vacantSince: string | null, head: number }>, warnings: Array<{ rule: string, text: string, have: number, least: number, most: number | null, source: string, certainty: RuleCertainty }> };

export type MeetingPartsFragment = { id: string, committeeId: string, committeeTitle: string, number: number, beYear: number, state: MeetingState, startsAt: string, endsAt: string, noticeSentOn: string | null, notice: string, others: Array<string>, minutes: string, minutesPublished: boolean, cancelReason: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } };

export type ActionPartsFragment = { id: string, agendaId: string | null, text: string, ownerId: string | null, ownerText: string, departmentId: string | null, dueOn: string | null, doneOn: string | null, evidence: string };

export type CommitteesQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CommitteesQuery = { committees: { nodes: Array<{ id: string, bodyKind: BodyKind, standing: CommitteeStanding, termTo: string | null, heads: number, vacancies: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, warnings: Array<{ rule: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CommitteeQueryVariables = Exact<{
  id: string | number;
}>;


export type CommitteeQuery = { committee: { committee: { id: string, bodyKind: BodyKind, standing: CommitteeStanding, profile: string | null, profileName: string | null, instrument: AppointmentInstrument, orderNo: string, orderedOn: string | null, termFrom: string | null, termTo: string | null, quorum: number | null, quorumNote: string, representativesCount: boolean, quorumNeeded: number, objectives: Array<string>, powers: Array<string>, missions: Array<string>, location: string, adminName: string, adminPosition: string, meetsEvery: number | null, nextMeetingOn: string | null, heads: number, vacancies: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, channels: Array<{ channel: CommitteeChannelKind, contact: string }>, seats: Array<{ id: string, role: CommitteeRole, sector: SeatSector, position: string, villageNo: number | null, person: string, vacantSince: string | null, head: number }>, advisers: Array<{ id: string, role: CommitteeRole, sector: SeatSector, position: string, villageNo: number | null, person: string, vacantSince: string | null, head: number }>, warnings: Array<{ rule: string, text: string, have: number, least: number, most: number | null, source: string, certainty: RuleCertainty }> }, parent: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } | null, children: Array<{ id: string, bodyKind: BodyKind, record: { title: string } }>, meetings: Array<{ id: string, state: MeetingState, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }> } | null };

export type RuleProfilesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleProfilesQuery = { ruleProfiles: Array<{ key: string, name: string, note: string, rules: Array<{ key: string, text: string, source: string, certainty: RuleCertainty }> }> };

export type CreateCommitteeMutationVariables = Exact<{
  idempotencyKey: string;
  input: CommitteeInput;
}>;


export type CreateCommitteeMutation = { createCommittee: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, committee: { id: string } | null } };

export type ChangeCommitteeMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: CommitteeInput;
}>;


export type ChangeCommitteeMutation = { changeCommittee: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ComposeCommitteeMutationVariables = Exact<{
  id: string | number;
  version: number;
  seats: Array<SeatInput> | SeatInput;
  advisers: Array<SeatInput> | SeatInput;
}>;


export type ComposeCommitteeMutation = { composeCommittee: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type TurnCommitteeMutationVariables = Exact<{
  id: string | number;
  turn: RecordTurn;
}>;


export type TurnCommitteeMutation = { turnCommittee: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type MeetingsQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MeetingsQuery = { meetings: { nodes: Array<{ id: string, committeeTitle: string, state: MeetingState, startsAt: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type OpenActionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenActionsQuery = { openActions: Array<{ meetingId: string, meetingTitle: string, item: { id: string, agendaId: string | null, text: string, ownerId: string | null, ownerText: string, departmentId: string | null, dueOn: string | null, doneOn: string | null, evidence: string } }> };

export type MeetingQueryVariables = Exact<{
  id: string | number;
}>;


export type MeetingQuery = { meeting: { meeting: { id: string, committeeId: string, committeeTitle: string, number: number, beYear: number, state: MeetingState, startsAt: string, endsAt: string, noticeSentOn: string | null, notice: string, others: Array<string>, minutes: string, minutesPublished: boolean, cancelReason: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }, agenda: Array<{ id: string, title: string, outcome: string, resolution: string }>, attendees: Array<{ seatId: string, role: CommitteeRole, position: string, person: string, mark: AttendanceMark | null, representedBy: string }>, actions: Array<{ id: string, agendaId: string | null, text: string, ownerId: string | null, ownerText: string, departmentId: string | null, dueOn: string | null, doneOn: string | null, evidence: string }>, quorum: { present: number, needed: number, of: number, met: boolean, note: string } } | null };

export type CreateMeetingMutationVariables = Exact<{
  idempotencyKey: string;
  committeeId: string | number;
  input: MeetingInput;
}>;


export type CreateMeetingMutation = { createMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, page: { meeting: { id: string } } | null } };

export type ChangeMeetingMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: MeetingInput;
}>;


export type ChangeMeetingMutation = { changeMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AttendMeetingMutationVariables = Exact<{
  id: string | number;
  version: number;
  marks: Array<AttendanceInput> | AttendanceInput;
  others: Array<string> | string;
}>;


export type AttendMeetingMutation = { attendMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type HoldMeetingMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type HoldMeetingMutation = { holdMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CancelMeetingMutationVariables = Exact<{
  id: string | number;
  version: number;
  reason: string;
}>;


export type CancelMeetingMutation = { cancelMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type TurnMeetingMutationVariables = Exact<{
  id: string | number;
  turn: RecordTurn;
}>;


export type TurnMeetingMutation = { turnMeeting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type WriteMinutesMutationVariables = Exact<{
  id: string | number;
  version: number;
  minutes: string;
}>;


export type WriteMinutesMutation = { writeMinutes: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ApproveMinutesMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type ApproveMinutesMutation = { approveMinutes: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type PublishMinutesMutationVariables = Exact<{
  id: string | number;
  version: number;
  shown: boolean;
}>;


export type PublishMinutesMutation = { publishMinutes: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveActionItemMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ActionItemInput;
}>;


export type SaveActionItemMutation = { saveActionItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SettleActionItemMutationVariables = Exact<{
  id: string | number;
  itemId: string | number;
  version: number;
  doneOn?: string | null | undefined;
  evidence: string;
}>;


export type SettleActionItemMutation = { settleActionItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RemoveActionItemMutationVariables = Exact<{
  id: string | number;
  itemId: string | number;
  version: number;
}>;


export type RemoveActionItemMutation = { removeActionItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CaseFileFragment = { id: string, name: string, mime: string, bytes: number, width: number | null, height: number | null, url: string, thumbUrl: string | null, isImage: boolean, stage: FileStage, alt: string, public: boolean };

export type CaseDetailFragment = { id: string, number: string, title: string, body: string, kind: ComplaintKind, channel: Channel, state: ComplaintState, open: boolean, place: string, lat: number | null, lon: number | null, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, ackDueOn: string, acknowledgedAt: string | null, answeredAt: string | null, resultedAt: string | null, closedAt: string | null, registeredByName: string | null, referredTo: string | null, reopenedCount: number, rating: number | null, ratingText: string | null, version: number, allowed: Array<string>, category: { id: string, nameTh: string, nameEn: string }, village: { id: string, label: string } | null, assignee: { id: string, name: string, position: string, phone: string } | null, department: { id: string, nameTh: string, nameEn: string } | null, mergedInto: { id: string, number: string, title: string } | null, trace: { receivedOn: string, days: number, promisedDays: number | null, dueOn: string, lastWorkingDay: string | null, rule: string, holidays: Array<{ day: string, name: string }> } | null, complainant: { name: string, phone: string, email: string, address: string, wantsMail: boolean } | null, events: Array<{ id: string, at: string, kind: EventKind, public: boolean, actorName: string | null, actorKind: string, text: string, data: unknown, files: Array<{ id: string, name: string, mime: string, bytes: number, width: number | null, height: number | null, url: string, thumbUrl: string | null, isImage: boolean, stage: FileStage, alt: string, public: boolean }> }>, files: Array<{ id: string, name: string, mime: string, bytes: number, width: number | null, height: number | null, url: string, thumbUrl: string | null, isImage: boolean, stage: FileStage, alt: string, public: boolean }> };

export type CaseQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseQuery = { complaint: { id: string, number: string, title: string, body: string, kind: ComplaintKind, channel: Channel, state: ComplaintState, open: boolean, place: string, lat: number | null, lon: number | null, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, ackDueOn: string, acknowledgedAt: string | null, answeredAt: string | null, resultedAt: string | null, closedAt: string | null, registeredByName: string | null, referredTo: string | null, reopenedCount: number, rating: number | null, ratingText: string | null, version: number, allowed: Array<string>, category: { id: string, nameTh: string, nameEn: string }, village: { id: string, label: string } | null, assignee: { id: string, name: string, position: string, phone: string } | null, department: { id: string, nameTh: string, nameEn: string } | null, mergedInto: { id: string, number: string, title: string } | null, trace: { receivedOn: string, days: number, promisedDays: number | null, dueOn: string, lastWorkingDay: string | null, rule: string, holidays: Array<{ day: string, name: string }> } | null, complainant: { name: string, phone: string, email: string, address: string, wantsMail: boolean } | null, events: Array<{ id: string, at: string, kind: EventKind, public: boolean, actorName: string | null, actorKind: string, text: string, data: unknown, files: Array<{ id: string, name: string, mime: string, bytes: number, width: number | null, height: number | null, url: string, thumbUrl: string | null, isImage: boolean, stage: FileStage, alt: string, public: boolean }> }>, files: Array<{ id: string, name: string, mime: string, bytes: number, width: number | null, height: number | null, url: string, thumbUrl: string | null, isImage: boolean, stage: FileStage, alt: string, public: boolean }> } | null };

export type NoticePreviewQueryVariables = Exact<{
  complaintId: string | number;
  kind: EventKind;
  text?: string | null | undefined;
  promisedOn?: string | null | undefined;
  agency?: string | null | undefined;
}>;


export type NoticePreviewQuery = { noticePreview: { subject: string, text: string } };

export type AcknowledgeComplaintMutationVariables = Exact<{
  id: string | number;
  text?: string | null | undefined;
}>;


export type AcknowledgeComplaintMutation = { acknowledgeComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReportProgressMutationVariables = Exact<{
  id: string | number;
  text: string;
  photos?: Array<PhotoInput> | PhotoInput | null | undefined;
}>;


export type ReportProgressMutation = { reportProgress: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ExplainDelayMutationVariables = Exact<{
  id: string | number;
  promisedOn: string;
  reason: string;
}>;


export type ExplainDelayMutation = { explainDelay: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReportResultMutationVariables = Exact<{
  id: string | number;
  text: string;
  photos?: Array<PhotoInput> | PhotoInput | null | undefined;
}>;


export type ReportResultMutation = { reportResult: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CloseComplaintMutationVariables = Exact<{
  id: string | number;
  text?: string | null | undefined;
}>;


export type CloseComplaintMutation = { closeComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReopenComplaintMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type ReopenComplaintMutation = { reopenComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AddNoteMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type AddNoteMutation = { addNote: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReferComplaintMutationVariables = Exact<{
  id: string | number;
  agency: string;
  text: string;
}>;


export type ReferComplaintMutation = { referComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type MergeComplaintMutationVariables = Exact<{
  id: string | number;
  intoId: string | number;
}>;


export type MergeComplaintMutation = { mergeComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RecategoriseComplaintMutationVariables = Exact<{
  id: string | number;
  categoryId: string | number;
}>;


export type RecategoriseComplaintMutation = { recategoriseComplaint: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type QueueRowFragment = { id: string, number: string, title: string, kind: ComplaintKind, channel: Channel, state: ComplaintState, open: boolean, categoryName: string, place: string, villageLabel: string | null, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, closedAt: string | null, assigneeName: string | null, departmentName: string | null };

export type QueueQueryVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type QueueQuery = { complaints: { nodes: Array<{ id: string, number: string, title: string, kind: ComplaintKind, channel: Channel, state: ComplaintState, open: boolean, categoryName: string, place: string, villageLabel: string | null, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, closedAt: string | null, assigneeName: string | null, departmentName: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type AssignComplaintsMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
  departmentId?: string | number | null | undefined;
  assigneeId?: string | number | null | undefined;
}>;


export type AssignComplaintsMutation = { assignComplaints: { status: CommandStatus, message: string | null, changed: number, fields: Array<{ field: string, message: string }> } };

export type DuplicatesQueryVariables = Exact<{
  complaintId?: string | number | null | undefined;
  text?: string | null | undefined;
  villageId?: string | number | null | undefined;
  lat?: number | null | undefined;
  lon?: number | null | undefined;
}>;


export type DuplicatesQuery = { duplicates: Array<{ similarity: number, metres: number | null, complaint: { id: string, number: string, title: string, kind: ComplaintKind, channel: Channel, state: ComplaintState, open: boolean, categoryName: string, place: string, villageLabel: string | null, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, closedAt: string | null, assigneeName: string | null, departmentName: string | null } }> };

export type RegisterComplaintMutationVariables = Exact<{
  input: RegisterComplaintInput;
}>;


export type RegisterComplaintMutation = { registerComplaint: { status: CommandStatus, message: string | null, secret: string | null, trackingUrl: string | null, fields: Array<{ field: string, message: string }>, complaint: { id: string, number: string, title: string, dueOn: string, ackDueOn: string } | null } };

export type ConsultationPartsFragment = { id: string, stage: ConsultationStage, planKind: PlanKind, planFrom: number | null, planTo: number | null, commentFrom: string | null, commentTo: string | null, closesOn: string | null, daysLeft: number | null, channels: Array<CommentChannel>, answerBy: string | null, forumOn: string | null, finishBy: string | null, collectedOn: string | null, adoptedOn: string | null, adoptedBy: string | null, adoptedOrder: string | null, resultsOn: string | null, resultsText: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, counts: { received: number, pending: number, shown: number, hidden: number, answered: number, unanswered: number } };

export type ConsultationsQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsultationsQuery = { consultations: { nodes: Array<{ id: string, stage: ConsultationStage, planKind: PlanKind, planFrom: number | null, planTo: number | null, commentFrom: string | null, commentTo: string | null, closesOn: string | null, daysLeft: number | null, channels: Array<CommentChannel>, answerBy: string | null, forumOn: string | null, finishBy: string | null, collectedOn: string | null, adoptedOn: string | null, adoptedBy: string | null, adoptedOrder: string | null, resultsOn: string | null, resultsText: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, counts: { received: number, pending: number, shown: number, hidden: number, answered: number, unanswered: number } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ConsultationDetailPartsFragment = { id: string, stage: ConsultationStage, planKind: PlanKind, planFrom: number | null, planTo: number | null, commentFrom: string | null, commentTo: string | null, closesOn: string | null, daysLeft: number | null, channels: Array<CommentChannel>, answerBy: string | null, forumOn: string | null, finishBy: string | null, collectedOn: string | null, adoptedOn: string | null, adoptedBy: string | null, adoptedOrder: string | null, resultsOn: string | null, resultsText: string, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, counts: { received: number, pending: number, shown: number, hidden: number, answered: number, unanswered: number }, steps: Array<{ kind: ConsultationStepKind, dueOn: string | null, doneOn: string | null, note: string, version: number }>, drafts: Array<{ id: string, versionNo: number, note: string, publishedAt: string | null, version: number, sections: Array<{ id: string, number: string, heading: string, body: string, cameFrom: string | null }> }> };

export type ConsultationQueryVariables = Exact<{
  id: string | number;
}>;


export type ConsultationQuery = { consultation: { id: string, stage: ConsultationStage, planKind: PlanKind, planFrom: number | null, planTo: number | null, commentFrom: string | null, commentTo: string | null, closesOn: string | null, daysLeft: number | null, channels: Array<CommentChannel>, answerBy: string | null, forumOn: string | null, finishBy: string | null, collectedOn: string | null, adoptedOn: string | null, adoptedBy: string | null, adoptedOrder: string | null, resultsOn: string | null, resultsText: string, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, counts: { received: number, pending: number, shown: number, hidden: number, answered: number, unanswered: number }, steps: Array<{ kind: ConsultationStepKind, dueOn: string | null, doneOn: string | null, note: string, version: number }>, drafts: Array<{ id: string, versionNo: number, note: string, publishedAt: string | null, version: number, sections: Array<{ id: string, number: string, heading: string, body: string, cameFrom: string | null }> }> } | null };

export type ConsultationCommentsQueryVariables = Exact<{
  id: string | number;
  filter?: CommentFilterInput | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsultationCommentsQuery = { consultationComments: { nodes: Array<{ id: string, sectionId: string | null, sectionLabel: string, draftVersion: number | null, channel: CommentChannel, body: string, state: CommentState, hiddenReason: string, receivedOn: string, name: string | null, namePublic: boolean, version: number, answer: { id: string, outcome: AnswerOutcome, reason: string, answeredAt: string, version: number, serves: number } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CompareDraftsQueryVariables = Exact<{
  id: string | number;
  draftId: string | number;
}>;


export type CompareDraftsQuery = { compareDrafts: Array<{ change: SectionChange, before: { number: string, heading: string, body: string } | null, after: { number: string, heading: string, body: string } | null }> };

export type AddConsultationMutationVariables = Exact<{
  idempotencyKey: string;
  input: ConsultationInput;
}>;


export type AddConsultationMutation = { addConsultation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, consultation: { id: string } | null } };

export type ChangeConsultationMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ConsultationInput;
}>;


export type ChangeConsultationMutation = { changeConsultation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type PublishConsultationMutationVariables = Exact<{
  id: string | number;
  published: boolean;
}>;


export type PublishConsultationMutation = { publishConsultation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ArchiveConsultationMutationVariables = Exact<{
  id: string | number;
  archived: boolean;
}>;


export type ArchiveConsultationMutation = { archiveConsultation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type BeginDraftMutationVariables = Exact<{
  id: string | number;
}>;


export type BeginDraftMutation = { beginDraft: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type SaveDraftMutationVariables = Exact<{
  id: string | number;
  draftId: string | number;
  version: number;
  note: string;
  sections: Array<DraftSectionInput> | DraftSectionInput;
}>;


export type SaveDraftMutation = { saveDraft: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type PublishDraftMutationVariables = Exact<{
  id: string | number;
  draftId: string | number;
}>;


export type PublishDraftMutation = { publishDraft: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type MarkConsultationStepMutationVariables = Exact<{
  id: string | number;
  step: ConsultationStepKind;
  version: number;
  dueOn?: string | null | undefined;
  doneOn?: string | null | undefined;
  note: string;
}>;


export type MarkConsultationStepMutation = { markConsultationStep: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CollectCommentsMutationVariables = Exact<{
  id: string | number;
}>;


export type CollectCommentsMutation = { collectComments: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AdoptConsultationMutationVariables = Exact<{
  id: string | number;
  version: number;
  on: string;
  by: string;
  order: string;
}>;


export type AdoptConsultationMutation = { adoptConsultation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReportConsultationResultsMutationVariables = Exact<{
  id: string | number;
  version: number;
  on: string;
  text: string;
}>;


export type ReportConsultationResultsMutation = { reportConsultationResults: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type EnterCommentMutationVariables = Exact<{
  input: EnterCommentInput;
}>;


export type EnterCommentMutation = { enterComment: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ModerateCommentMutationVariables = Exact<{
  id: string | number;
  version: number;
  show: boolean;
  reason: string;
}>;


export type ModerateCommentMutation = { moderateComment: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AnswerCommentsMutationVariables = Exact<{
  input: AnswerCommentsInput;
}>;


export type AnswerCommentsMutation = { answerComments: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ChangeCommentAnswerMutationVariables = Exact<{
  consultationId: string | number;
  id: string | number;
  version: number;
  outcome: AnswerOutcome;
  reason: string;
}>;


export type ChangeCommentAnswerMutation = { changeCommentAnswer: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CorruptionCasesQueryVariables = Exact<{
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CorruptionCasesQuery = { corruptionCases: { nodes: Array<{ id: string, number: string, channel: Channel, state: ComplaintState, open: boolean, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, assigneeName: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CorruptionCaseQueryVariables = Exact<{
  id: string | number;
}>;


export type CorruptionCaseQuery = { corruptionCase: { id: string, number: string, channel: Channel, state: ComplaintState, open: boolean, receivedAt: string, receivedOn: string, dueOn: string, promisedOn: string | null, queueOn: string, daysLeft: number, text: string, respondent: string, place: string, anonymous: boolean, assigneeId: string | null, assigneeName: string | null, version: number, allowed: Array<string>, complainant: { name: string, phone: string, email: string, address: string, wantsMail: boolean } | null, trace: { receivedOn: string, days: number, promisedDays: number | null, dueOn: string, lastWorkingDay: string | null, rule: string, holidays: Array<{ day: string, name: string }> } | null, events: Array<{ id: string, at: string, kind: EventKind, public: boolean, actorName: string | null, actorKind: string, text: string, files: Array<{ id: string, name: string, mime: string, bytes: number, url: string }> }> } | null };

export type CorruptionAuditQueryVariables = Exact<{ [key: string]: never; }>;


export type CorruptionAuditQuery = { corruptionAudit: Array<{ id: string, at: string, actorName: string | null, action: string, number: string | null }> };

export type RegisterCorruptionMutationVariables = Exact<{
  input: RegisterCorruptionInput;
}>;


export type RegisterCorruptionMutation = { registerCorruption: { status: CommandStatus, message: string | null, secret: string | null, trackingUrl: string | null, fields: Array<{ field: string, message: string }>, case: { id: string, number: string, dueOn: string } | null } };

export type AcknowledgeCorruptionMutationVariables = Exact<{
  id: string | number;
  text?: string | null | undefined;
}>;


export type AcknowledgeCorruptionMutation = { acknowledgeCorruption: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AssignCorruptionMutationVariables = Exact<{
  id: string | number;
  assigneeId: string | number;
}>;


export type AssignCorruptionMutation = { assignCorruption: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReportCorruptionProgressMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type ReportCorruptionProgressMutation = { reportCorruptionProgress: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ExplainCorruptionDelayMutationVariables = Exact<{
  id: string | number;
  promisedOn: string;
  reason: string;
}>;


export type ExplainCorruptionDelayMutation = { explainCorruptionDelay: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReportCorruptionResultMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type ReportCorruptionResultMutation = { reportCorruptionResult: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CloseCorruptionMutationVariables = Exact<{
  id: string | number;
  text?: string | null | undefined;
}>;


export type CloseCorruptionMutation = { closeCorruption: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AddCorruptionNoteMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type AddCorruptionNoteMutation = { addCorruptionNote: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type DisclosureFilePartsFragment = { uploadId: string, name: string, bytes: number, isPhoto: boolean, url: string };

export type ChannelPartsFragment = { id: string, channel: PublicityChannel, shownOn: string, untilOn: string | null, place: string, url: string, hasProof: boolean, proof: Array<{ uploadId: string, name: string, bytes: number, isPhoto: boolean, url: string }> };

export type DisclosureItemPartsFragment = { id: string, list: DisclosureList, no: number, title: string, detail: string, source: string, departmentId: string | null, ownerId: string | null, frequency: DisclosureFrequency, nextDueOn: string | null, disclosedOn: string | null, active: boolean, status: DisclosureStatus, isRequired: boolean, version: number };

export type PublicationPartsFragment = { id: string, title: string, summary: string, category: PublicationCategory, oitItem: string, itemId: string | null, fiscalYear: number, departmentId: string | null, publishedAt: string | null, withdrawnAt: string | null, coverUrl: string | null, newestLabel: string | null, updatedOn: string | null, expiresOn: string | null, fileCount: number, bytes: number, downloads: number, editionCount: number, version: number };

export type EditionPartsFragment = { id: string, no: number, label: string, createdOn: string, updatedOn: string, expiresOn: string | null, downloads: number, bytes: number, isNewest: boolean, files: Array<{ uploadId: string, name: string, bytes: number, isPhoto: boolean, url: string }> };

export type ProcurementPartsFragment = { id: string, title: string, reference: string, budgetBaht: number, fiscalYear: number, departmentId: string | null, ownerId: string | null, publishedAt: string | null, announcementCount: number, shortCount: number, version: number };

export type AnnouncementPartsFragment = { id: string, kind: AnnouncementKind, announcedOn: string, body: string, channelCount: number, version: number, files: Array<{ uploadId: string, name: string, bytes: number, isPhoto: boolean, url: string }>, channels: Array<{ id: string, channel: PublicityChannel, shownOn: string, untilOn: string | null, place: string, url: string, hasProof: boolean, proof: Array<{ uploadId: string, name: string, bytes: number, isPhoto: boolean, url: string }> }> };

export type DisclosureItemsQueryVariables = Exact<{
  filter?: DisclosureItemFilter | null | undefined;
}>;


export type DisclosureItemsQuery = { disclosureItems: Array<{ id: string, list: DisclosureList, no: number, title: string, detail: string, source: string, departmentId: string | null, ownerId: string | null, frequency: DisclosureFrequency, nextDueOn: string | null, disclosedOn: string | null, active: boolean, status: DisclosureStatus, isRequired: boolean, version: number }>, disclosureSummary: Array<{ departmentId: string | null, done: number, due: number, overdue: number }> };

export type DisclosureItemPageQueryVariables = Exact<{
  id: string | number;
}>;


export type DisclosureItemPageQuery = { disclosureItem: { item: { id: string, list: DisclosureList, no: number, title: string, detail: string, source: string, departmentId: string | null, ownerId: string | null, frequency: DisclosureFrequency, nextDueOn: string | null, disclosedOn: string | null, active: boolean, status: DisclosureStatus, isRequired: boolean, version: number }, channels: Array<{ id: string, channel: PublicityChannel, shownOn: string, untilOn: string | null, place: string, url: string, hasProof: boolean, proof: Array<{ uploadId: string, name: string, bytes: number, isPhoto: boolean, url: string }> }>, publications: Array<{ id: string, title: string, summary: string, category: PublicationCategory, oitItem: string, itemId: string | null, fiscalYear: number, departmentId: string | null, publishedAt: string | null, withdrawnAt: string | null, coverUrl: string | null, newestLabel: string | null, updatedOn: string | null, expiresOn: string | null, fileCount: number, bytes: number, downloads: number, editionCount: number, version: number }> } | null };

export type AdoptCatalogueMutationVariables = Exact<{ [key: string]: never; }>;


export type AdoptCatalogueMutation = { adoptDisclosureCatalogue: { status: CommandStatus, message: string | null, added: number } };

export type SaveDisclosureItemMutationVariables = Exact<{
  input: DisclosureItemInput;
}>;


export type SaveDisclosureItemMutation = { saveDisclosureItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, item: { id: string } | null } };

export type DiscloseItemMutationVariables = Exact<{
  id: string | number;
  version: number;
  disclosedOn: string;
  channels: Array<DisclosureChannelInput> | DisclosureChannelInput;
}>;


export type DiscloseItemMutation = { discloseItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AddDisclosureChannelMutationVariables = Exact<{
  subjectId: string | number;
  input: DisclosureChannelInput;
}>;


export type AddDisclosureChannelMutation = { addDisclosureChannel: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RemoveDisclosureChannelMutationVariables = Exact<{
  id: string;
}>;


export type RemoveDisclosureChannelMutation = { removeDisclosureChannel: { status: CommandStatus, message: string | null } };

export type PublicationsQueryVariables = Exact<{
  filter?: PublicationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PublicationsQuery = { publications: { nodes: Array<{ id: string, title: string, summary: string, category: PublicationCategory, oitItem: string, itemId: string | null, fiscalYear: number, departmentId: string | null, publishedAt: string | null, withdrawnAt: string | null, coverUrl: string | null, newestLabel: string | null, updatedOn: string | null, expiresOn: string | null, fileCount: number, bytes: number, downloads: number, editionCount: number, version: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type PublicationPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PublicationPageQuery = { publication: { publicUrl: string | null, warnings: Array<string>, publication: { id: string, title: string, summary: string, category: PublicationCategory, oitItem: string, itemId: string | null, fiscalYear: number, departmentId: string | null, publishedAt: string | null, withdrawnAt: string | null, coverUrl: string | null, newestLabel: string | null, updatedOn: string | null, expiresOn: string | null, fileCount: number, bytes: number, downloads: number, editionCount: number, version: number }, editions: Array<{ id: string, no: number, label: string, createdOn: string, updatedOn: string, expiresOn: string | null, downloads: number, bytes: number, isNewest: boolean, files: Array<{ uploadId: string, name: string, bytes: number, isPhoto: boolean, url: string }> }> } | null };

export type CreatePublicationMutationVariables = Exact<{
  key: string;
  input: PublicationInput;
  edition: EditionInput;
}>;


export type CreatePublicationMutation = { createPublication: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, page: { publication: { id: string } } | null } };

export type ChangePublicationMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: PublicationInput;
}>;


export type ChangePublicationMutation = { changePublication: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AddEditionMutationVariables = Exact<{
  id: string | number;
  key: string;
  input: EditionInput;
}>;


export type AddEditionMutation = { addEdition: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ChangeEditionMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: EditionInput;
}>;


export type ChangeEditionMutation = { changeEdition: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type PublishPublicationMutationVariables = Exact<{
  id: string | number;
}>;


export type PublishPublicationMutation = { publishPublication: { status: CommandStatus, message: string | null } };

export type WithdrawPublicationMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawPublicationMutation = { withdrawPublication: { status: CommandStatus, message: string | null } };

export type ProcurementsQueryVariables = Exact<{
  filter?: ProcurementFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ProcurementsQuery = { procurements: { nodes: Array<{ id: string, title: string, reference: string, budgetBaht: number, fiscalYear: number, departmentId: string | null, ownerId: string | null, publishedAt: string | null, announcementCount: number, shortCount: number, version: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ProcurementPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ProcurementPageQuery = { procurement: { minChannels: number, targetChannels: number, publicUrl: string | null, procurement: { id: string, title: string, reference: string, budgetBaht: number, fiscalYear: number, departmentId: string | null, ownerId: string | null, publishedAt: string | null, announcementCount: number, shortCount: number, version: number }, announcements: Array<{ id: string, kind: AnnouncementKind, announcedOn: string, body: string, channelCount: number, version: number, files: Array<{ uploadId: string, name: string, bytes: number, isPhoto: boolean, url: string }>, channels: Array<{ id: string, channel: PublicityChannel, shownOn: string, untilOn: string | null, place: string, url: string, hasProof: boolean, proof: Array<{ uploadId: string, name: string, bytes: number, isPhoto: boolean, url: string }> }> }>, warnings: Array<{ rule: string, kind: AnnouncementKind | null, used: number | null, source: string }> } | null };

export type CreateProcurementMutationVariables = Exact<{
  key: string;
  input: ProcurementInput;
}>;


export type CreateProcurementMutation = { createProcurement: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, page: { procurement: { id: string } } | null } };

export type ChangeProcurementMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ProcurementInput;
}>;


export type ChangeProcurementMutation = { changeProcurement: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type PublishProcurementMutationVariables = Exact<{
  id: string | number;
}>;


export type PublishProcurementMutation = { publishProcurement: { status: CommandStatus, message: string | null } };

export type WithdrawProcurementMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawProcurementMutation = { withdrawProcurement: { status: CommandStatus, message: string | null } };

export type AddAnnouncementMutationVariables = Exact<{
  id: string | number;
  key: string;
  input: AnnouncementInput;
}>;


export type AddAnnouncementMutation = { addAnnouncement: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ChangeAnnouncementMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: AnnouncementInput;
}>;


export type ChangeAnnouncementMutation = { changeAnnouncement: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type VisitsQueryVariables = Exact<{
  from: string;
  to: string;
  after?: string | null | undefined;
  year: number;
}>;


export type VisitsQuery = { centreVisits: { nodes: Array<{ id: string, day: string, people: number, purpose: VisitPurpose, stakeholder: VisitStakeholder, channel: PublicityChannel, suggestion: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, visitFigures: { months: Array<{ firstDay: string, entries: number, people: number }>, byPurpose: Array<{ purpose: VisitPurpose, people: number }>, byStakeholder: Array<{ stakeholder: VisitStakeholder, people: number }>, byChannel: Array<{ channel: PublicityChannel, people: number }>, suggestions: Array<{ day: string, text: string }> } };

export type RecordVisitMutationVariables = Exact<{
  key: string;
  input: VisitInput;
}>;


export type RecordVisitMutation = { recordVisit: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RemoveVisitMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveVisitMutation = { removeVisit: { status: CommandStatus, message: string | null } };

export type EvaluationPartsFragment = { id: string, fiscalYear: number, round: number, state: EvaluationState, dueOn: string | null, presentedOn: string | null, announcedOn: string | null, postedFrom: string | null, postedUntil: string | null, criteria: Array<string>, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, missions: Array<{ id: string, name: string, departmentId: string | null, recordId: string | null, decision: ContinuationDecision | null, reason: string, mean: number | null, n: number, means: Array<number | null>, scores: Array<{ criterionNo: number, evaluatorNo: number, score: number }> }>, evaluators: Array<{ no: number, label: string, citizen: boolean }>, steps: Array<{ step: EvaluationStepKind, doneOn: string | null, note: string }> };

export type EvaluationsQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EvaluationsQuery = { evaluations: { nodes: Array<{ round: number, state: EvaluationState, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type EvaluationQueryVariables = Exact<{
  id: string | number;
}>;


export type EvaluationQuery = { evaluation: { id: string, fiscalYear: number, round: number, state: EvaluationState, dueOn: string | null, presentedOn: string | null, announcedOn: string | null, postedFrom: string | null, postedUntil: string | null, criteria: Array<string>, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, missions: Array<{ id: string, name: string, departmentId: string | null, recordId: string | null, decision: ContinuationDecision | null, reason: string, mean: number | null, n: number, means: Array<number | null>, scores: Array<{ criterionNo: number, evaluatorNo: number, score: number }> }>, evaluators: Array<{ no: number, label: string, citizen: boolean }>, steps: Array<{ step: EvaluationStepKind, doneOn: string | null, note: string }> } | null };

export type EvaluationCriteriaQueryVariables = Exact<{ [key: string]: never; }>;


export type EvaluationCriteriaQuery = { evaluationCriteria: Array<string> };

export type CreateEvaluationMutationVariables = Exact<{
  idempotencyKey: string;
  input: EvaluationInput;
}>;


export type CreateEvaluationMutation = { createEvaluation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, evaluation: { id: string } | null } };

export type ChangeEvaluationMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: EvaluationInput;
}>;


export type ChangeEvaluationMutation = { changeEvaluation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, evaluation: { id: string, fiscalYear: number, round: number, state: EvaluationState, dueOn: string | null, presentedOn: string | null, announcedOn: string | null, postedFrom: string | null, postedUntil: string | null, criteria: Array<string>, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, missions: Array<{ id: string, name: string, departmentId: string | null, recordId: string | null, decision: ContinuationDecision | null, reason: string, mean: number | null, n: number, means: Array<number | null>, scores: Array<{ criterionNo: number, evaluatorNo: number, score: number }> }>, evaluators: Array<{ no: number, label: string, citizen: boolean }>, steps: Array<{ step: EvaluationStepKind, doneOn: string | null, note: string }> } | null } };

export type ScoreEvaluationMutationVariables = Exact<{
  id: string | number;
  evaluatorNo: number;
  marks: Array<EvaluationMarkInput> | EvaluationMarkInput;
}>;


export type ScoreEvaluationMutation = { scoreEvaluation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, evaluation: { id: string, fiscalYear: number, round: number, state: EvaluationState, dueOn: string | null, presentedOn: string | null, announcedOn: string | null, postedFrom: string | null, postedUntil: string | null, criteria: Array<string>, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, missions: Array<{ id: string, name: string, departmentId: string | null, recordId: string | null, decision: ContinuationDecision | null, reason: string, mean: number | null, n: number, means: Array<number | null>, scores: Array<{ criterionNo: number, evaluatorNo: number, score: number }> }>, evaluators: Array<{ no: number, label: string, citizen: boolean }>, steps: Array<{ step: EvaluationStepKind, doneOn: string | null, note: string }> } | null } };

export type DecideMissionMutationVariables = Exact<{
  id: string | number;
  missionId: string | number;
  decision: ContinuationDecision;
  reason: string;
}>;


export type DecideMissionMutation = { decideMission: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, evaluation: { id: string, fiscalYear: number, round: number, state: EvaluationState, dueOn: string | null, presentedOn: string | null, announcedOn: string | null, postedFrom: string | null, postedUntil: string | null, criteria: Array<string>, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, missions: Array<{ id: string, name: string, departmentId: string | null, recordId: string | null, decision: ContinuationDecision | null, reason: string, mean: number | null, n: number, means: Array<number | null>, scores: Array<{ criterionNo: number, evaluatorNo: number, score: number }> }>, evaluators: Array<{ no: number, label: string, citizen: boolean }>, steps: Array<{ step: EvaluationStepKind, doneOn: string | null, note: string }> } | null } };

export type SetEvaluationStepMutationVariables = Exact<{
  id: string | number;
  step: EvaluationStepKind;
  doneOn?: string | null | undefined;
  note: string;
}>;


export type SetEvaluationStepMutation = { setEvaluationStep: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, evaluation: { id: string, fiscalYear: number, round: number, state: EvaluationState, dueOn: string | null, presentedOn: string | null, announcedOn: string | null, postedFrom: string | null, postedUntil: string | null, criteria: Array<string>, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, missions: Array<{ id: string, name: string, departmentId: string | null, recordId: string | null, decision: ContinuationDecision | null, reason: string, mean: number | null, n: number, means: Array<number | null>, scores: Array<{ criterionNo: number, evaluatorNo: number, score: number }> }>, evaluators: Array<{ no: number, label: string, citizen: boolean }>, steps: Array<{ step: EvaluationStepKind, doneOn: string | null, note: string }> } | null } };

export type AnnounceEvaluationMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: EvaluationAnnouncementInput;
}>;


export type AnnounceEvaluationMutation = { announceEvaluation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, evaluation: { id: string, fiscalYear: number, round: number, state: EvaluationState, dueOn: string | null, presentedOn: string | null, announcedOn: string | null, postedFrom: string | null, postedUntil: string | null, criteria: Array<string>, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, missions: Array<{ id: string, name: string, departmentId: string | null, recordId: string | null, decision: ContinuationDecision | null, reason: string, mean: number | null, n: number, means: Array<number | null>, scores: Array<{ criterionNo: number, evaluatorNo: number, score: number }> }>, evaluators: Array<{ no: number, label: string, citizen: boolean }>, steps: Array<{ step: EvaluationStepKind, doneOn: string | null, note: string }> } | null } };

export type FinishEvaluationMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type FinishEvaluationMutation = { finishEvaluation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, evaluation: { id: string, fiscalYear: number, round: number, state: EvaluationState, dueOn: string | null, presentedOn: string | null, announcedOn: string | null, postedFrom: string | null, postedUntil: string | null, criteria: Array<string>, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, missions: Array<{ id: string, name: string, departmentId: string | null, recordId: string | null, decision: ContinuationDecision | null, reason: string, mean: number | null, n: number, means: Array<number | null>, scores: Array<{ criterionNo: number, evaluatorNo: number, score: number }> }>, evaluators: Array<{ no: number, label: string, citizen: boolean }>, steps: Array<{ step: EvaluationStepKind, doneOn: string | null, note: string }> } | null } };

export type PublishEvaluationMutationVariables = Exact<{
  id: string | number;
  published: boolean;
}>;


export type PublishEvaluationMutation = { publishEvaluation: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, evaluation: { id: string, fiscalYear: number, round: number, state: EvaluationState, dueOn: string | null, presentedOn: string | null, announcedOn: string | null, postedFrom: string | null, postedUntil: string | null, criteria: Array<string>, warnings: Array<string>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, missions: Array<{ id: string, name: string, departmentId: string | null, recordId: string | null, decision: ContinuationDecision | null, reason: string, mean: number | null, n: number, means: Array<number | null>, scores: Array<{ criterionNo: number, evaluatorNo: number, score: number }> }>, evaluators: Array<{ no: number, label: string, citizen: boolean }>, steps: Array<{ step: EvaluationStepKind, doneOn: string | null, note: string }> } | null } };

export type ForumItemPartsFragment = { id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null };

export type ForumDetailFragment = { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> };

export type ForumOutcomeFragment = { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null };

export type ForumsQueryVariables = Exact<{
  filter?: ForumFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ForumsQuery = { forums: { nodes: Array<{ id: string, title: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, startsOn: string | null, endsOn: string | null, place: string, villages: Array<string>, total: number | null, items: number, adopted: number, open: number, demand: HearingDemand, publishedAt: string | null, archivedAt: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ForumQueryVariables = Exact<{
  id: string | number;
}>;


export type ForumQuery = { forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null };

export type ForumSettingQueryVariables = Exact<{ [key: string]: never; }>;


export type ForumSettingQuery = { forumSetting: { minimumShare: number | null, minimumSource: string, noticeDays: number, resultDays: number, source: string, version: number } };

export type CreateForumMutationVariables = Exact<{
  key: string;
  input: ForumInput;
  state?: ForumState | null | undefined;
}>;


export type CreateForumMutation = { createForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type ChangeForumMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ForumInput;
}>;


export type ChangeForumMutation = { changeForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type EnterForumMutationVariables = Exact<{
  id: string | number;
  input: ForumEntryInput;
}>;


export type EnterForumMutation = { enterForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type StepForumMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ForumStepInput;
}>;


export type StepForumMutation = { stepForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type PublishForumMutationVariables = Exact<{
  id: string | number;
  published: boolean;
}>;


export type PublishForumMutation = { publishForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type ArchiveForumMutationVariables = Exact<{
  id: string | number;
  archived: boolean;
}>;


export type ArchiveForumMutation = { archiveForum: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type ChangeForumItemMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ForumItemInput;
}>;


export type ChangeForumItemMutation = { changeForumItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type RemoveForumItemMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type RemoveForumItemMutation = { removeForumItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type AskForumItemMutationVariables = Exact<{
  id: string | number;
  version: number;
  unitId: string | number;
  dueOn: string;
}>;


export type AskForumItemMutation = { askForumItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type AnswerForumItemMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ForumAnswerInput;
}>;


export type AnswerForumItemMutation = { answerForumItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type ReopenForumItemMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type ReopenForumItemMutation = { reopenForumItem: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, forum: { id: string, forumLevel: ForumLevel, subject: ForumSubject, state: ForumState, villageIds: Array<string>, unitIds: Array<string>, time: string, orderNumber: string, orderedOn: string | null, announcedOn: string | null, channels: Array<string>, affectsLiving: boolean, hearingId: string | null, informationOn: string | null, resultOn: string | null, summarySentOn: string | null, result: string, cancelReason: string, warnings: Array<ForumWarning>, minimumShare: number | null, minimumSource: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, attendance: { total: number | null, women: number | null, youth: number | null, elderly: number | null, households: number | null, registeredHouseholds: number | null, version: number, groups: Array<{ name: string, persons: number | null }> }, hearing: { demand: HearingDemand, forumId: string | null, title: string | null, source: string, noticeDays: number, resultDays: number, checks: Array<{ step: HearingStep, state: HearingStepState, dueOn: string | null, doneOn: string | null }> }, items: Array<{ id: string, no: number, kind: ForumItemKind, text: string, villageId: string | null, votes: number | null, unitId: string | null, askedOn: string | null, dueOn: string | null, overdue: boolean, outcome: ForumItemOutcome, project: string, projectCode: string, reason: string, answer: string, answeredOn: string | null, version: number, projectRecord: { id: string, kind: RecordKind, subjectId: string, title: string } | null }> } | null } };

export type SaveForumSettingMutationVariables = Exact<{
  input: ForumSettingInput;
}>;


export type SaveForumSettingMutation = { saveForumSetting: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type InformationRequestsQueryVariables = Exact<{
  filter?: InformationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InformationRequestsQuery = { informationRequests: { nodes: Array<{ id: string, number: string, body: string, wanted: InformationForm, state: InformationState, receivedOn: string, queueOn: string, ready: boolean, extended: boolean, objectionPending: boolean, departmentId: string | null, assigneeId: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type InformationRequestPartsFragment = { id: string, number: string, channel: InformationChannel, body: string, wanted: InformationForm, state: InformationState, open: boolean, receivedOn: string, dueOn: string, ready: boolean, promisedOn: string | null, queueOn: string, departmentId: string | null, assigneeId: string | null, ground: RefusalGround | null, answer: string, transferredTo: string, objectionFrom: string | null, objectionDueOn: string | null, objected: boolean | null, answeredOn: string | null, version: number, events: Array<{ at: string, kind: InformationEventKind, public: boolean, actorName: string | null, text: string }>, requester: { name: string, phone: string, email: string, address: string, wantsMail: boolean } | null };

export type InformationRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type InformationRequestQuery = { informationRequest: { id: string, number: string, channel: InformationChannel, body: string, wanted: InformationForm, state: InformationState, open: boolean, receivedOn: string, dueOn: string, ready: boolean, promisedOn: string | null, queueOn: string, departmentId: string | null, assigneeId: string | null, ground: RefusalGround | null, answer: string, transferredTo: string, objectionFrom: string | null, objectionDueOn: string | null, objected: boolean | null, answeredOn: string | null, version: number, events: Array<{ at: string, kind: InformationEventKind, public: boolean, actorName: string | null, text: string }>, requester: { name: string, phone: string, email: string, address: string, wantsMail: boolean } | null } | null };

export type RegisterInformationRequestMutationVariables = Exact<{
  input: RegisterInformationRequestInput;
}>;


export type RegisterInformationRequestMutation = { registerInformationRequest: { status: CommandStatus, message: string | null, secret: string | null, trackingUrl: string | null, fields: Array<{ field: string, message: string }>, request: { id: string, number: string, queueOn: string } | null } };

export type AssignInformationRequestMutationVariables = Exact<{
  id: string | number;
  version: number;
  departmentId?: string | number | null | undefined;
  assigneeId?: string | number | null | undefined;
}>;


export type AssignInformationRequestMutation = { assignInformationRequest: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type MarkInformationReadyMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type MarkInformationReadyMutation = { markInformationReady: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ExtendInformationRequestMutationVariables = Exact<{
  id: string | number;
  version: number;
  promisedOn: string;
  reason: string;
}>;


export type ExtendInformationRequestMutation = { extendInformationRequest: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AskThirdPartyMutationVariables = Exact<{
  id: string | number;
  version: number;
  toldOn: string;
  days: number;
}>;


export type AskThirdPartyMutation = { askThirdParty: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RecordObjectionMutationVariables = Exact<{
  id: string | number;
  version: number;
  objected: boolean;
  text: string;
}>;


export type RecordObjectionMutation = { recordObjection: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type DecideInformationRequestMutationVariables = Exact<{
  id: string | number;
  version: number;
  decision: InformationDecision;
  text: string;
  ground?: RefusalGround | null | undefined;
  agency: string;
}>;


export type DecideInformationRequestMutation = { decideInformationRequest: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type NoteInformationRequestMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type NoteInformationRequestMutation = { noteInformationRequest: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type LatenessQueryVariables = Exact<{ [key: string]: never; }>;


export type LatenessQuery = { lateness: { asOf: string, byDepartment: Array<{ id: string | null, name: string, open: number, dueSoon: number, overdue: number, oldestQueueOn: string | null }>, byOfficer: Array<{ id: string | null, name: string, open: number, dueSoon: number, overdue: number, oldestQueueOn: string | null }> } };

export type MeasureProgressPartsFragment = { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number };

export type MeasureSummaryPartsFragment = { id: string, planId: string, code: string, form: MeasureForm | null, firstYear: number | null, lastYear: number | null, owners: Array<string>, draftNo: number | null, announcedNo: number | null, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, progress: { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number } };

export type PlanPartsFragment = { id: string, firstYear: number, lastYear: number, dimension: string, groups: Array<{ code: string, title: string }>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, progress: { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number }, years: Array<{ year: number, budget: number, spent: number }>, measures: Array<{ id: string, planId: string, code: string, form: MeasureForm | null, firstYear: number | null, lastYear: number | null, owners: Array<string>, draftNo: number | null, announcedNo: number | null, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, progress: { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number } }> };

export type MeasurePartsFragment = { id: string, planId: string, planTitle: string, code: string, draftNo: number | null, announcedNo: number | null, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, progress: { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number }, version: { no: number, state: MeasureVersionState, heading: string, form: MeasureForm, name: string, rationale: string, objectives: Array<string>, targets: Array<string>, area: string, firstYear: number, lastYear: number, budget: number, eachYear: boolean, totalBudget: number, allDepartments: boolean, departmentIds: Array<string>, owners: Array<string>, missing: Array<string>, steps: Array<{ id: string, text: string, bullets: Array<string>, plannedOn: string | null, dueOn: string | null, responsibleId: string | null, responsible: string | null, state: MeasureStepState, doneOn: string | null, movedTo: string | null, reason: string, changedBy: string | null, changedAt: string | null, version: number, late: boolean, evidence: number }>, indicators: Array<{ id: string, name: string, unit: string, rule: IndicatorRule, target: number | null, targetText: string | null, met: boolean | null, evidence: number, actuals: Array<{ fiscalYear: number, actual: number, evidence: string, met: boolean | null, changedBy: string | null, changedAt: string }> }> }, versions: Array<{ no: number, state: MeasureVersionState, madeBy: string | null, madeAt: string, changedAt: string, announcedBy: string | null, announcedAt: string | null, announcedOn: string | null, reference: string }>, spending: Array<{ id: string, spentOn: string, amount: number, note: string, createdBy: string | null }> };

export type MeasurePayloadPartsFragment = { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null };

export type PlanPayloadPartsFragment = { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, plan: { id: string } | null };

export type PlansQueryVariables = Exact<{
  text?: string | null | undefined;
  archived?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type PlansQuery = { plans: { nodes: Array<{ id: string, firstYear: number, lastYear: number, dimension: string, groups: Array<{ code: string, title: string }>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, progress: { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number }, years: Array<{ year: number, budget: number, spent: number }>, measures: Array<{ id: string, planId: string, code: string, form: MeasureForm | null, firstYear: number | null, lastYear: number | null, owners: Array<string>, draftNo: number | null, announcedNo: number | null, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, progress: { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number } }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type PlanQueryVariables = Exact<{
  id: string | number;
}>;


export type PlanQuery = { plan: { id: string, firstYear: number, lastYear: number, dimension: string, groups: Array<{ code: string, title: string }>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, progress: { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number }, years: Array<{ year: number, budget: number, spent: number }>, measures: Array<{ id: string, planId: string, code: string, form: MeasureForm | null, firstYear: number | null, lastYear: number | null, owners: Array<string>, draftNo: number | null, announcedNo: number | null, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, progress: { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number } }> } | null };

export type MeasuresQueryVariables = Exact<{
  filter?: MeasureFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type MeasuresQuery = { measures: { nodes: Array<{ id: string, planId: string, code: string, form: MeasureForm | null, firstYear: number | null, lastYear: number | null, owners: Array<string>, draftNo: number | null, announcedNo: number | null, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, progress: { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type MeasureQueryVariables = Exact<{
  id: string | number;
  no?: number | null | undefined;
}>;


export type MeasureQuery = { measure: { id: string, planId: string, planTitle: string, code: string, draftNo: number | null, announcedNo: number | null, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, progress: { steps: number, done: number, due: number, late: number, dropped: number, budget: number, spent: number, indicators: number, judged: number, met: number }, version: { no: number, state: MeasureVersionState, heading: string, form: MeasureForm, name: string, rationale: string, objectives: Array<string>, targets: Array<string>, area: string, firstYear: number, lastYear: number, budget: number, eachYear: boolean, totalBudget: number, allDepartments: boolean, departmentIds: Array<string>, owners: Array<string>, missing: Array<string>, steps: Array<{ id: string, text: string, bullets: Array<string>, plannedOn: string | null, dueOn: string | null, responsibleId: string | null, responsible: string | null, state: MeasureStepState, doneOn: string | null, movedTo: string | null, reason: string, changedBy: string | null, changedAt: string | null, version: number, late: boolean, evidence: number }>, indicators: Array<{ id: string, name: string, unit: string, rule: IndicatorRule, target: number | null, targetText: string | null, met: boolean | null, evidence: number, actuals: Array<{ fiscalYear: number, actual: number, evidence: string, met: boolean | null, changedBy: string | null, changedAt: string }> }> }, versions: Array<{ no: number, state: MeasureVersionState, madeBy: string | null, madeAt: string, changedAt: string, announcedBy: string | null, announcedAt: string | null, announcedOn: string | null, reference: string }>, spending: Array<{ id: string, spentOn: string, amount: number, note: string, createdBy: string | null }> } | null };

export type MeasureComparisonQueryVariables = Exact<{
  id: string | number;
  from: number;
  to: number;
}>;


export type MeasureComparisonQuery = { measureComparison: Array<{ heading: string, before: Array<string>, after: Array<string> }> };

export type CreatePlanMutationVariables = Exact<{
  key: string;
  input: PlanInput;
}>;


export type CreatePlanMutation = { createPlan: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, plan: { id: string } | null } };

export type ChangePlanMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: PlanInput;
}>;


export type ChangePlanMutation = { changePlan: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, plan: { id: string } | null } };

export type PublishPlanMutationVariables = Exact<{
  id: string | number;
}>;


export type PublishPlanMutation = { publishPlan: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, plan: { id: string } | null } };

export type WithdrawPlanMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawPlanMutation = { withdrawPlan: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, plan: { id: string } | null } };

export type ArchivePlanMutationVariables = Exact<{
  id: string | number;
}>;


export type ArchivePlanMutation = { archivePlan: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, plan: { id: string } | null } };

export type RestorePlanMutationVariables = Exact<{
  id: string | number;
}>;


export type RestorePlanMutation = { restorePlan: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, plan: { id: string } | null } };

export type CreateMeasureMutationVariables = Exact<{
  key: string;
  planId: string | number;
  input: MeasureInput;
}>;


export type CreateMeasureMutation = { createMeasure: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type ChangeMeasureMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: MeasureInput;
}>;


export type ChangeMeasureMutation = { changeMeasure: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type AnnounceMeasureMutationVariables = Exact<{
  id: string | number;
  version: number;
  announcedOn?: string | null | undefined;
  reference: string;
  publish: boolean;
}>;


export type AnnounceMeasureMutation = { announceMeasure: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type NewMeasureVersionMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type NewMeasureVersionMutation = { newMeasureVersion: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type DiscardMeasureDraftMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type DiscardMeasureDraftMutation = { discardMeasureDraft: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type PublishMeasureMutationVariables = Exact<{
  id: string | number;
}>;


export type PublishMeasureMutation = { publishMeasure: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type WithdrawMeasureMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawMeasureMutation = { withdrawMeasure: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type ArchiveMeasureMutationVariables = Exact<{
  id: string | number;
}>;


export type ArchiveMeasureMutation = { archiveMeasure: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type RestoreMeasureMutationVariables = Exact<{
  id: string | number;
}>;


export type RestoreMeasureMutation = { restoreMeasure: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type SaveMeasureStepMutationVariables = Exact<{
  id: string | number;
  stepId: string | number;
  input: StepStateInput;
}>;


export type SaveMeasureStepMutation = { saveMeasureStep: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type SaveIndicatorActualMutationVariables = Exact<{
  id: string | number;
  indicatorId: string | number;
  input: IndicatorActualInput;
}>;


export type SaveIndicatorActualMutation = { saveIndicatorActual: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type AddMeasureSpendingMutationVariables = Exact<{
  id: string | number;
  key: string;
  spentOn: string;
  amount: number;
  note: string;
}>;


export type AddMeasureSpendingMutation = { addMeasureSpending: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type RemoveMeasureSpendingMutationVariables = Exact<{
  id: string | number;
  spendingId: string | number;
}>;


export type RemoveMeasureSpendingMutation = { removeMeasureSpending: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, measure: { id: string } | null } };

export type PolicyPartsFragment = { id: string, preamble: string, legalBasis: Array<string>, declaration: string, inform: string, consult: string, involve: string, collaborate: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } };

export type ParticipationPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type ParticipationPolicyQuery = { participationPolicy: { id: string, preamble: string, legalBasis: Array<string>, declaration: string, inform: string, consult: string, involve: string, collaborate: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } } | null };

export type SaveParticipationPolicyMutationVariables = Exact<{
  idempotencyKey: string;
  id?: string | number | null | undefined;
  version?: number | null | undefined;
  input: ParticipationPolicyInput;
}>;


export type SaveParticipationPolicyMutation = { saveParticipationPolicy: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, policy: { id: string, preamble: string, legalBasis: Array<string>, declaration: string, inform: string, consult: string, involve: string, collaborate: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } } | null } };

export type PublishParticipationPolicyMutationVariables = Exact<{
  id: string | number;
}>;


export type PublishParticipationPolicyMutation = { publishParticipationPolicy: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type WithdrawParticipationPolicyMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawParticipationPolicyMutation = { withdrawParticipationPolicy: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { staff: { id: string, totpEnabled: boolean, lang: string } } };

export type ProgrammesQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgrammesQuery = { programmes: { nodes: Array<{ id: string, fiscalYear: number, round: number, dueOn: string, filedOn: string | null, tasks: number, done: number, withEvidence: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ProgrammeQueryVariables = Exact<{
  id: string | number;
}>;


export type ProgrammeQuery = { programme: { id: string, fiscalYear: number, round: number, stakeholders: Array<StakeholderType>, dueOn: string, filedOn: string | null, warnings: Array<ProgrammeWarning>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, tasks: Array<{ id: string, code: string, category: ParticipationCategory, version: number, text: string, workGroup: string, departmentId: string | null, principles: Array<ParticipationPrinciple>, stage: ParticipationStage | null, state: ProgrammeTaskState, result: string, files: number, shownBy: Array<{ recordId: string, kind: RecordKind, subjectId: string, title: string, public: boolean }> }>, counts: Array<{ category: ParticipationCategory, tasks: number, done: number, withEvidence: number }>, contributions: Array<{ departmentId: string, tasks: number, shown: number }> } | null };

export type ProgrammeTaskPartsFragment = { id: string, code: string, category: ParticipationCategory, version: number, text: string, workGroup: string, departmentId: string | null, principles: Array<ParticipationPrinciple>, stage: ParticipationStage | null, state: ProgrammeTaskState, result: string, files: number, shownBy: Array<{ recordId: string, kind: RecordKind, subjectId: string, title: string, public: boolean }> };

export type ProgrammePartsFragment = { id: string, fiscalYear: number, round: number, stakeholders: Array<StakeholderType>, dueOn: string, filedOn: string | null, warnings: Array<ProgrammeWarning>, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, tasks: Array<{ id: string, code: string, category: ParticipationCategory, version: number, text: string, workGroup: string, departmentId: string | null, principles: Array<ParticipationPrinciple>, stage: ParticipationStage | null, state: ProgrammeTaskState, result: string, files: number, shownBy: Array<{ recordId: string, kind: RecordKind, subjectId: string, title: string, public: boolean }> }>, counts: Array<{ category: ParticipationCategory, tasks: number, done: number, withEvidence: number }>, contributions: Array<{ departmentId: string, tasks: number, shown: number }> };

export type CreateProgrammeMutationVariables = Exact<{
  input: NewProgrammeInput;
}>;


export type CreateProgrammeMutation = { createProgramme: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, programme: { id: string } | null } };

export type NextProgrammeMutationVariables = Exact<{
  id: string | number;
  idempotencyKey: string;
}>;


export type NextProgrammeMutation = { nextProgramme: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, programme: { id: string } | null } };

export type ChangeProgrammeMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ProgrammeInput;
}>;


export type ChangeProgrammeMutation = { changeProgramme: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type FileProgrammeMutationVariables = Exact<{
  id: string | number;
  filedOn?: string | null | undefined;
}>;


export type FileProgrammeMutation = { fileProgramme: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type StepProgrammeMutationVariables = Exact<{
  id: string | number;
  step: RecordStep;
}>;


export type StepProgrammeMutation = { stepProgramme: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type AddProgrammeTaskMutationVariables = Exact<{
  programmeId: string | number;
  input: ProgrammeTaskInput;
}>;


export type AddProgrammeTaskMutation = { addProgrammeTask: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ChangeProgrammeTaskMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ProgrammeTaskInput;
}>;


export type ChangeProgrammeTaskMutation = { changeProgrammeTask: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type RemoveProgrammeTaskMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveProgrammeTaskMutation = { removeProgrammeTask: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type LinkProgrammeTaskMutationVariables = Exact<{
  id: string | number;
  recordId: string | number;
  shown: boolean;
}>;


export type LinkProgrammeTaskMutation = { linkProgrammeTask: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ReadDocumentMutationVariables = Exact<{
  uploadId?: string | number | null | undefined;
  text?: string | null | undefined;
}>;


export type ReadDocumentMutation = { readDocument: { status: CommandStatus, message: string | null, document: unknown, fields: Array<{ field: string, message: string }> } };

export type ImportDocumentMutationVariables = Exact<{
  idempotencyKey: string;
  body: unknown;
  uploadId?: string | number | null | undefined;
  text?: string | null | undefined;
}>;


export type ImportDocumentMutation = { importDocument: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, records: Array<{ title: string, line: number, status: CommandStatus, message: string | null, kind: string | null, subjectId: string | null, fields: Array<{ field: string, message: string }> }> } };

export type SurveyPartsFragment = { id: string, state: SurveyState, template: string, repeatAllowed: boolean, liveResults: boolean, askSex: boolean, askAge: boolean, population: number | null, marginPercent: number, sampleTarget: number | null, answers: number, paper: number, answerable: boolean, publicUrl: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, services: Array<{ no: number, service: SurveyService, name: string }>, questions: Array<{ id: string | null, aspect: SurveyAspect, kind: SurveyQuestionKind, text: string, required: boolean }> };

export type SurveyTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type SurveyTemplatesQuery = { surveyTemplates: Array<{ key: string, name: string, title: string, summary: string, services: Array<{ no: number, service: SurveyService, name: string }>, questions: Array<{ aspect: SurveyAspect, kind: SurveyQuestionKind, text: string, required: boolean }> }> };

export type SurveysQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SurveysQuery = { surveys: { nodes: Array<{ state: SurveyState, answers: number, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type SurveyQueryVariables = Exact<{
  id: string | number;
}>;


export type SurveyQuery = { survey: { id: string, state: SurveyState, template: string, repeatAllowed: boolean, liveResults: boolean, askSex: boolean, askAge: boolean, population: number | null, marginPercent: number, sampleTarget: number | null, answers: number, paper: number, answerable: boolean, publicUrl: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, services: Array<{ no: number, service: SurveyService, name: string }>, questions: Array<{ id: string | null, aspect: SurveyAspect, kind: SurveyQuestionKind, text: string, required: boolean }> } | null };

export type SurveyResultsQueryVariables = Exact<{
  id: string | number;
}>;


export type SurveyResultsQuery = { surveyResults: { least: number, n: number | null, percent: number | null, distribution: Array<number | null>, sampleTarget: number | null, csv: string, parts: Array<{ by: string, key: string, hidden: boolean, n: number | null, percent: number | null }> } | null };

export type SurveyTextsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type SurveyTextsQuery = { surveyTexts: { nodes: Array<{ questionId: string, text: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CreateSurveyMutationVariables = Exact<{
  idempotencyKey: string;
  input: SurveyInput;
}>;


export type CreateSurveyMutation = { createSurvey: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, survey: { id: string, state: SurveyState, template: string, repeatAllowed: boolean, liveResults: boolean, askSex: boolean, askAge: boolean, population: number | null, marginPercent: number, sampleTarget: number | null, answers: number, paper: number, answerable: boolean, publicUrl: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, services: Array<{ no: number, service: SurveyService, name: string }>, questions: Array<{ id: string | null, aspect: SurveyAspect, kind: SurveyQuestionKind, text: string, required: boolean }> } | null } };

export type ChangeSurveyMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: SurveyInput;
}>;


export type ChangeSurveyMutation = { changeSurvey: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }>, survey: { id: string, state: SurveyState, template: string, repeatAllowed: boolean, liveResults: boolean, askSex: boolean, askAge: boolean, population: number | null, marginPercent: number, sampleTarget: number | null, answers: number, paper: number, answerable: boolean, publicUrl: string, record: { id: string, kind: RecordKind, subjectId: string, title: string, summary: string, level: ParticipationLevel | null, category: ParticipationCategory | null, statutoryDomain: StatutoryDomain | null, fiscalYear: number | null, startsOn: string | null, endsOn: string | null, place: string, departmentId: string | null, ownerId: string | null, publishedAt: string | null, archivedAt: string | null, version: number, updatedAt: string }, services: Array<{ no: number, service: SurveyService, name: string }>, questions: Array<{ id: string | null, aspect: SurveyAspect, kind: SurveyQuestionKind, text: string, required: boolean }> } | null } };

export type OpenSurveyMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type OpenSurveyMutation = { openSurvey: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type CloseSurveyMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type CloseSurveyMutation = { closeSurvey: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type ArchiveSurveyMutationVariables = Exact<{
  id: string | number;
  archived: boolean;
}>;


export type ArchiveSurveyMutation = { archiveSurvey: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export type EnterSurveyFormMutationVariables = Exact<{
  id: string | number;
  idempotencyKey: string;
  batch: string;
  form: SurveyFormInput;
}>;


export type EnterSurveyFormMutation = { enterSurveyForm: { status: CommandStatus, message: string | null, responseId: string | null, fields: Array<{ field: string, message: string }> } };

export type RemoveSurveyFormMutationVariables = Exact<{
  id: string | number;
  responseId: string | number;
}>;


export type RemoveSurveyFormMutation = { removeSurveyForm: { status: CommandStatus, message: string | null, fields: Array<{ field: string, message: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const RecordFilePartsFragmentDoc = new TypedDocumentString(`
    fragment RecordFileParts on RecordFile {
  id
  uploadId
  part
  purpose
  caption
  alt
  public
  name
  mime
  bytes
  isPhoto
  width
  height
  url
  thumbUrl
}
    `, {"fragmentName":"RecordFileParts"}) as unknown as TypedDocumentString<RecordFilePartsFragment, unknown>;
export const RecordPartsFragmentDoc = new TypedDocumentString(`
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
    `, {"fragmentName":"RecordParts"}) as unknown as TypedDocumentString<RecordPartsFragment, unknown>;
export const ActivityPartsFragmentDoc = new TypedDocumentString(`
    fragment ActivityParts on Activity {
  id
  record {
    ...RecordParts
  }
  topics
  participants
  groups {
    name
    count
  }
  women
  youth
  elderly
  results
  uses
  expectation
  elements {
    element
    there
  }
  score
  warnings
  oit {
    number
    titleTh
    confidence
    source
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`, {"fragmentName":"ActivityParts"}) as unknown as TypedDocumentString<ActivityPartsFragment, unknown>;
export const CentreDutyPartsFragmentDoc = new TypedDocumentString(`
    fragment CentreDutyParts on CentreDuty {
  id
  code
  mission
  dueOn
  doneOn
  state
  note
  evidence
  record {
    ...RecordParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`, {"fragmentName":"CentreDutyParts"}) as unknown as TypedDocumentString<CentreDutyPartsFragment, unknown>;
export const SeatPartsFragmentDoc = new TypedDocumentString(`
    fragment SeatParts on CommitteeSeat {
  id
  role
  sector
  position
  villageNo
  person
  vacantSince
  head
}
    `, {"fragmentName":"SeatParts"}) as unknown as TypedDocumentString<SeatPartsFragment, unknown>;
export const CommitteePartsFragmentDoc = new TypedDocumentString(`
    fragment CommitteeParts on Committee {
  id
  record {
    ...RecordParts
  }
  bodyKind
  standing
  profile
  profileName
  instrument
  orderNo
  orderedOn
  termFrom
  termTo
  quorum
  quorumNote
  representativesCount
  quorumNeeded
  objectives
  powers
  missions
  location
  channels {
    channel
    contact
  }
  adminName
  adminPosition
  meetsEvery
  nextMeetingOn
  seats {
    ...SeatParts
  }
  advisers {
    ...SeatParts
  }
  heads
  vacancies
  warnings {
    rule
    text
    have
    least
    most
    source
    certainty
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment SeatParts on CommitteeSeat {
  id
  role
  sector
  position
  villageNo
  person
  vacantSince
  head
}`, {"fragmentName":"CommitteeParts"}) as unknown as TypedDocumentString<CommitteePartsFragment, unknown>;
export const MeetingPartsFragmentDoc = new TypedDocumentString(`
    fragment MeetingParts on Meeting {
  id
  record {
    ...RecordParts
  }
  committeeId
  committeeTitle
  number
  beYear
  state
  startsAt
  endsAt
  noticeSentOn
  notice
  others
  minutes
  minutesPublished
  cancelReason
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`, {"fragmentName":"MeetingParts"}) as unknown as TypedDocumentString<MeetingPartsFragment, unknown>;
export const ActionPartsFragmentDoc = new TypedDocumentString(`
    fragment ActionParts on MeetingActionItem {
  id
  agendaId
  text
  ownerId
  ownerText
  departmentId
  dueOn
  doneOn
  evidence
}
    `, {"fragmentName":"ActionParts"}) as unknown as TypedDocumentString<ActionPartsFragment, unknown>;
export const CaseFileFragmentDoc = new TypedDocumentString(`
    fragment CaseFile on StoredFile {
  id
  name
  mime
  bytes
  width
  height
  url
  thumbUrl
  isImage
  stage
  alt
  public
}
    `, {"fragmentName":"CaseFile"}) as unknown as TypedDocumentString<CaseFileFragment, unknown>;
export const CaseDetailFragmentDoc = new TypedDocumentString(`
    fragment CaseDetail on Complaint {
  id
  number
  title
  body
  kind
  channel
  state
  open
  place
  lat
  lon
  category {
    id
    nameTh
    nameEn
  }
  village {
    id
    label
  }
  receivedAt
  receivedOn
  dueOn
  promisedOn
  queueOn
  daysLeft
  ackDueOn
  acknowledgedAt
  answeredAt
  resultedAt
  closedAt
  assignee {
    id
    name
    position
    phone
  }
  department {
    id
    nameTh
    nameEn
  }
  registeredByName
  referredTo
  reopenedCount
  rating
  ratingText
  version
  mergedInto {
    id
    number
    title
  }
  trace {
    receivedOn
    days
    promisedDays
    dueOn
    lastWorkingDay
    rule
    holidays {
      day
      name
    }
  }
  complainant {
    name
    phone
    email
    address
    wantsMail
  }
  events {
    id
    at
    kind
    public
    actorName
    actorKind
    text
    data
    files {
      ...CaseFile
    }
  }
  files {
    ...CaseFile
  }
  allowed
}
    fragment CaseFile on StoredFile {
  id
  name
  mime
  bytes
  width
  height
  url
  thumbUrl
  isImage
  stage
  alt
  public
}`, {"fragmentName":"CaseDetail"}) as unknown as TypedDocumentString<CaseDetailFragment, unknown>;
export const QueueRowFragmentDoc = new TypedDocumentString(`
    fragment QueueRow on ComplaintRow {
  id
  number
  title
  kind
  channel
  state
  open
  categoryName
  place
  villageLabel
  receivedAt
  receivedOn
  dueOn
  promisedOn
  queueOn
  daysLeft
  closedAt
  assigneeName
  departmentName
}
    `, {"fragmentName":"QueueRow"}) as unknown as TypedDocumentString<QueueRowFragment, unknown>;
export const ConsultationPartsFragmentDoc = new TypedDocumentString(`
    fragment ConsultationParts on Consultation {
  id
  record {
    ...RecordParts
  }
  stage
  planKind
  planFrom
  planTo
  commentFrom
  commentTo
  closesOn
  daysLeft
  channels
  answerBy
  forumOn
  finishBy
  collectedOn
  adoptedOn
  adoptedBy
  adoptedOrder
  resultsOn
  resultsText
  counts {
    received
    pending
    shown
    hidden
    answered
    unanswered
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`, {"fragmentName":"ConsultationParts"}) as unknown as TypedDocumentString<ConsultationPartsFragment, unknown>;
export const ConsultationDetailPartsFragmentDoc = new TypedDocumentString(`
    fragment ConsultationDetailParts on ConsultationDetail {
  id
  record {
    ...RecordParts
  }
  stage
  planKind
  planFrom
  planTo
  commentFrom
  commentTo
  closesOn
  daysLeft
  channels
  answerBy
  forumOn
  finishBy
  collectedOn
  adoptedOn
  adoptedBy
  adoptedOrder
  resultsOn
  resultsText
  counts {
    received
    pending
    shown
    hidden
    answered
    unanswered
  }
  warnings
  steps {
    kind
    dueOn
    doneOn
    note
    version
  }
  drafts {
    id
    versionNo
    note
    publishedAt
    version
    sections {
      id
      number
      heading
      body
      cameFrom
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`, {"fragmentName":"ConsultationDetailParts"}) as unknown as TypedDocumentString<ConsultationDetailPartsFragment, unknown>;
export const DisclosureItemPartsFragmentDoc = new TypedDocumentString(`
    fragment DisclosureItemParts on DisclosureItem {
  id
  list
  no
  title
  detail
  source
  departmentId
  ownerId
  frequency
  nextDueOn
  disclosedOn
  active
  status
  isRequired
  version
}
    `, {"fragmentName":"DisclosureItemParts"}) as unknown as TypedDocumentString<DisclosureItemPartsFragment, unknown>;
export const PublicationPartsFragmentDoc = new TypedDocumentString(`
    fragment PublicationParts on Publication {
  id
  title
  summary
  category
  oitItem
  itemId
  fiscalYear
  departmentId
  publishedAt
  withdrawnAt
  coverUrl
  newestLabel
  updatedOn
  expiresOn
  fileCount
  bytes
  downloads
  editionCount
  version
}
    `, {"fragmentName":"PublicationParts"}) as unknown as TypedDocumentString<PublicationPartsFragment, unknown>;
export const DisclosureFilePartsFragmentDoc = new TypedDocumentString(`
    fragment DisclosureFileParts on DisclosureFile {
  uploadId
  name
  bytes
  isPhoto
  url
}
    `, {"fragmentName":"DisclosureFileParts"}) as unknown as TypedDocumentString<DisclosureFilePartsFragment, unknown>;
export const EditionPartsFragmentDoc = new TypedDocumentString(`
    fragment EditionParts on PublicationEdition {
  id
  no
  label
  createdOn
  updatedOn
  expiresOn
  downloads
  bytes
  isNewest
  files {
    ...DisclosureFileParts
  }
}
    fragment DisclosureFileParts on DisclosureFile {
  uploadId
  name
  bytes
  isPhoto
  url
}`, {"fragmentName":"EditionParts"}) as unknown as TypedDocumentString<EditionPartsFragment, unknown>;
export const ProcurementPartsFragmentDoc = new TypedDocumentString(`
    fragment ProcurementParts on Procurement {
  id
  title
  reference
  budgetBaht
  fiscalYear
  departmentId
  ownerId
  publishedAt
  announcementCount
  shortCount
  version
}
    `, {"fragmentName":"ProcurementParts"}) as unknown as TypedDocumentString<ProcurementPartsFragment, unknown>;
export const ChannelPartsFragmentDoc = new TypedDocumentString(`
    fragment ChannelParts on ShownChannel {
  id
  channel
  shownOn
  untilOn
  place
  url
  hasProof
  proof {
    ...DisclosureFileParts
  }
}
    fragment DisclosureFileParts on DisclosureFile {
  uploadId
  name
  bytes
  isPhoto
  url
}`, {"fragmentName":"ChannelParts"}) as unknown as TypedDocumentString<ChannelPartsFragment, unknown>;
export const AnnouncementPartsFragmentDoc = new TypedDocumentString(`
    fragment AnnouncementParts on ProcurementAnnouncement {
  id
  kind
  announcedOn
  body
  channelCount
  version
  files {
    ...DisclosureFileParts
  }
  channels {
    ...ChannelParts
  }
}
    fragment DisclosureFileParts on DisclosureFile {
  uploadId
  name
  bytes
  isPhoto
  url
}
fragment ChannelParts on ShownChannel {
  id
  channel
  shownOn
  untilOn
  place
  url
  hasProof
  proof {
    ...DisclosureFileParts
  }
}`, {"fragmentName":"AnnouncementParts"}) as unknown as TypedDocumentString<AnnouncementPartsFragment, unknown>;
export const EvaluationPartsFragmentDoc = new TypedDocumentString(`
    fragment EvaluationParts on Evaluation {
  id
  record {
    ...RecordParts
  }
  fiscalYear
  round
  state
  dueOn
  presentedOn
  announcedOn
  postedFrom
  postedUntil
  missions {
    id
    name
    departmentId
    recordId
    decision
    reason
    mean
    n
    means
    scores {
      criterionNo
      evaluatorNo
      score
    }
  }
  criteria
  evaluators {
    no
    label
    citizen
  }
  steps {
    step
    doneOn
    note
  }
  warnings
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`, {"fragmentName":"EvaluationParts"}) as unknown as TypedDocumentString<EvaluationPartsFragment, unknown>;
export const ForumItemPartsFragmentDoc = new TypedDocumentString(`
    fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
    `, {"fragmentName":"ForumItemParts"}) as unknown as TypedDocumentString<ForumItemPartsFragment, unknown>;
export const ForumDetailFragmentDoc = new TypedDocumentString(`
    fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}`, {"fragmentName":"ForumDetail"}) as unknown as TypedDocumentString<ForumDetailFragment, unknown>;
export const ForumOutcomeFragmentDoc = new TypedDocumentString(`
    fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}`, {"fragmentName":"ForumOutcome"}) as unknown as TypedDocumentString<ForumOutcomeFragment, unknown>;
export const InformationRequestPartsFragmentDoc = new TypedDocumentString(`
    fragment InformationRequestParts on InformationRequest {
  id
  number
  channel
  body
  wanted
  state
  open
  receivedOn
  dueOn
  ready
  promisedOn
  queueOn
  departmentId
  assigneeId
  ground
  answer
  transferredTo
  objectionFrom
  objectionDueOn
  objected
  answeredOn
  version
  events {
    at
    kind
    public
    actorName
    text
  }
  requester {
    name
    phone
    email
    address
    wantsMail
  }
}
    `, {"fragmentName":"InformationRequestParts"}) as unknown as TypedDocumentString<InformationRequestPartsFragment, unknown>;
export const MeasureProgressPartsFragmentDoc = new TypedDocumentString(`
    fragment MeasureProgressParts on MeasureProgress {
  steps
  done
  due
  late
  dropped
  budget
  spent
  indicators
  judged
  met
}
    `, {"fragmentName":"MeasureProgressParts"}) as unknown as TypedDocumentString<MeasureProgressPartsFragment, unknown>;
export const MeasureSummaryPartsFragmentDoc = new TypedDocumentString(`
    fragment MeasureSummaryParts on MeasureSummary {
  id
  planId
  code
  form
  firstYear
  lastYear
  owners
  draftNo
  announcedNo
  record {
    ...RecordParts
  }
  progress {
    ...MeasureProgressParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment MeasureProgressParts on MeasureProgress {
  steps
  done
  due
  late
  dropped
  budget
  spent
  indicators
  judged
  met
}`, {"fragmentName":"MeasureSummaryParts"}) as unknown as TypedDocumentString<MeasureSummaryPartsFragment, unknown>;
export const PlanPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanParts on Plan {
  id
  firstYear
  lastYear
  dimension
  groups {
    code
    title
  }
  record {
    ...RecordParts
  }
  progress {
    ...MeasureProgressParts
  }
  years {
    year
    budget
    spent
  }
  measures {
    ...MeasureSummaryParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment MeasureProgressParts on MeasureProgress {
  steps
  done
  due
  late
  dropped
  budget
  spent
  indicators
  judged
  met
}
fragment MeasureSummaryParts on MeasureSummary {
  id
  planId
  code
  form
  firstYear
  lastYear
  owners
  draftNo
  announcedNo
  record {
    ...RecordParts
  }
  progress {
    ...MeasureProgressParts
  }
}`, {"fragmentName":"PlanParts"}) as unknown as TypedDocumentString<PlanPartsFragment, unknown>;
export const MeasurePartsFragmentDoc = new TypedDocumentString(`
    fragment MeasureParts on Measure {
  id
  planId
  planTitle
  code
  draftNo
  announcedNo
  record {
    ...RecordParts
  }
  progress {
    ...MeasureProgressParts
  }
  version {
    no
    state
    heading
    form
    name
    rationale
    objectives
    targets
    area
    firstYear
    lastYear
    budget
    eachYear
    totalBudget
    allDepartments
    departmentIds
    owners
    missing
    steps {
      id
      text
      bullets
      plannedOn
      dueOn
      responsibleId
      responsible
      state
      doneOn
      movedTo
      reason
      changedBy
      changedAt
      version
      late
      evidence
    }
    indicators {
      id
      name
      unit
      rule
      target
      targetText
      met
      evidence
      actuals {
        fiscalYear
        actual
        evidence
        met
        changedBy
        changedAt
      }
    }
  }
  versions {
    no
    state
    madeBy
    madeAt
    changedAt
    announcedBy
    announcedAt
    announcedOn
    reference
  }
  spending {
    id
    spentOn
    amount
    note
    createdBy
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment MeasureProgressParts on MeasureProgress {
  steps
  done
  due
  late
  dropped
  budget
  spent
  indicators
  judged
  met
}`, {"fragmentName":"MeasureParts"}) as unknown as TypedDocumentString<MeasurePartsFragment, unknown>;
export const MeasurePayloadPartsFragmentDoc = new TypedDocumentString(`
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}
    `, {"fragmentName":"MeasurePayloadParts"}) as unknown as TypedDocumentString<MeasurePayloadPartsFragment, unknown>;
export const PlanPayloadPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanPayloadParts on PlanPayload {
  status
  message
  fields {
    field
    message
  }
  plan {
    id
  }
}
    `, {"fragmentName":"PlanPayloadParts"}) as unknown as TypedDocumentString<PlanPayloadPartsFragment, unknown>;
export const PolicyPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyParts on ParticipationPolicy {
  id
  record {
    ...RecordParts
  }
  preamble
  legalBasis
  declaration
  inform
  consult
  involve
  collaborate
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`, {"fragmentName":"PolicyParts"}) as unknown as TypedDocumentString<PolicyPartsFragment, unknown>;
export const ProgrammeTaskPartsFragmentDoc = new TypedDocumentString(`
    fragment ProgrammeTaskParts on ProgrammeTask {
  id
  code
  category
  version
  text
  workGroup
  departmentId
  principles
  stage
  state
  result
  files
  shownBy {
    recordId
    kind
    subjectId
    title
    public
  }
}
    `, {"fragmentName":"ProgrammeTaskParts"}) as unknown as TypedDocumentString<ProgrammeTaskPartsFragment, unknown>;
export const ProgrammePartsFragmentDoc = new TypedDocumentString(`
    fragment ProgrammeParts on Programme {
  id
  fiscalYear
  round
  stakeholders
  dueOn
  filedOn
  warnings
  record {
    ...RecordParts
  }
  tasks {
    ...ProgrammeTaskParts
  }
  counts {
    category
    tasks
    done
    withEvidence
  }
  contributions {
    departmentId
    tasks
    shown
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ProgrammeTaskParts on ProgrammeTask {
  id
  code
  category
  version
  text
  workGroup
  departmentId
  principles
  stage
  state
  result
  files
  shownBy {
    recordId
    kind
    subjectId
    title
    public
  }
}`, {"fragmentName":"ProgrammeParts"}) as unknown as TypedDocumentString<ProgrammePartsFragment, unknown>;
export const SurveyPartsFragmentDoc = new TypedDocumentString(`
    fragment SurveyParts on Survey {
  id
  record {
    ...RecordParts
  }
  state
  template
  repeatAllowed
  liveResults
  askSex
  askAge
  population
  marginPercent
  sampleTarget
  services {
    no
    service
    name
  }
  questions {
    id
    aspect
    kind
    text
    required
  }
  answers
  paper
  answerable
  publicUrl
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`, {"fragmentName":"SurveyParts"}) as unknown as TypedDocumentString<SurveyPartsFragment, unknown>;
export const RecordsDocument = new TypedDocumentString(`
    query Records($filter: RecordFilter, $first: Int = 50, $after: String) {
  records(filter: $filter, first: $first, after: $after) {
    nodes {
      ...RecordParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`) as unknown as TypedDocumentString<RecordsQuery, RecordsQueryVariables>;
export const RecordLinksDocument = new TypedDocumentString(`
    query RecordLinks($id: ID!) {
  recordLinks(id: $id) {
    relation
    outgoing
    record {
      ...RecordParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`) as unknown as TypedDocumentString<RecordLinksQuery, RecordLinksQueryVariables>;
export const RecordFilesDocument = new TypedDocumentString(`
    query RecordFiles($id: ID!) {
  recordFiles(id: $id) {
    ...RecordFileParts
  }
}
    fragment RecordFileParts on RecordFile {
  id
  uploadId
  part
  purpose
  caption
  alt
  public
  name
  mime
  bytes
  isPhoto
  width
  height
  url
  thumbUrl
}`) as unknown as TypedDocumentString<RecordFilesQuery, RecordFilesQueryVariables>;
export const LinkRecordsDocument = new TypedDocumentString(`
    mutation LinkRecords($from: ID!, $to: ID!, $relation: RecordRelation!) {
  linkRecords(from: $from, to: $to, relation: $relation) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LinkRecordsMutation, LinkRecordsMutationVariables>;
export const UnlinkRecordsDocument = new TypedDocumentString(`
    mutation UnlinkRecords($from: ID!, $to: ID!, $relation: RecordRelation!) {
  unlinkRecords(from: $from, to: $to, relation: $relation) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UnlinkRecordsMutation, UnlinkRecordsMutationVariables>;
export const AttachRecordFilesDocument = new TypedDocumentString(`
    mutation AttachRecordFiles($id: ID!, $files: [RecordFileInput!]!) {
  attachRecordFiles(id: $id, files: $files) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AttachRecordFilesMutation, AttachRecordFilesMutationVariables>;
export const DescribeRecordFileDocument = new TypedDocumentString(`
    mutation DescribeRecordFile($id: ID!, $fileId: ID!, $caption: String!, $alt: String!, $public: Boolean!) {
  describeRecordFile(
    id: $id
    fileId: $fileId
    caption: $caption
    alt: $alt
    public: $public
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DescribeRecordFileMutation, DescribeRecordFileMutationVariables>;
export const RemoveRecordFileDocument = new TypedDocumentString(`
    mutation RemoveRecordFile($id: ID!, $fileId: ID!) {
  removeRecordFile(id: $id, fileId: $fileId) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveRecordFileMutation, RemoveRecordFileMutationVariables>;
export const DepartmentsDocument = new TypedDocumentString(`
    query Departments($includeInactive: Boolean = false) {
  departments(includeInactive: $includeInactive) {
    id
    nameTh
    nameEn
    kind
    phone
    active
  }
}
    `) as unknown as TypedDocumentString<DepartmentsQuery, DepartmentsQueryVariables>;
export const CategoriesDocument = new TypedDocumentString(`
    query Categories($includeInactive: Boolean = false) {
  categories(includeInactive: $includeInactive) {
    id
    nameTh
    nameEn
    departmentId
    active
    sort
  }
}
    `) as unknown as TypedDocumentString<CategoriesQuery, CategoriesQueryVariables>;
export const VillagesDocument = new TypedDocumentString(`
    query Villages {
  villages {
    id
    kind
    no
    name
    label
  }
}
    `) as unknown as TypedDocumentString<VillagesQuery, VillagesQueryVariables>;
export const ColleaguesDocument = new TypedDocumentString(`
    query Colleagues {
  staff {
    id
    name
    position
    departmentId
    departmentName
    roles
    state
  }
}
    `) as unknown as TypedDocumentString<ColleaguesQuery, ColleaguesQueryVariables>;
export const ComplaintCountsDocument = new TypedDocumentString(`
    query ComplaintCounts {
  complaintCounts {
    open
    mine
    myDepartment
    unassigned
    overdue
    dueSoon
  }
}
    `) as unknown as TypedDocumentString<ComplaintCountsQuery, ComplaintCountsQueryVariables>;
export const ActivitiesDocument = new TypedDocumentString(`
    query Activities($filter: RecordFilter, $after: String) {
  activities(filter: $filter, first: 50, after: $after) {
    nodes {
      id
      participants
      elements
      record {
        ...RecordParts
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`) as unknown as TypedDocumentString<ActivitiesQuery, ActivitiesQueryVariables>;
export const ActivityDocument = new TypedDocumentString(`
    query Activity($id: ID!) {
  activity(id: $id) {
    ...ActivityParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ActivityParts on Activity {
  id
  record {
    ...RecordParts
  }
  topics
  participants
  groups {
    name
    count
  }
  women
  youth
  elderly
  results
  uses
  expectation
  elements {
    element
    there
  }
  score
  warnings
  oit {
    number
    titleTh
    confidence
    source
  }
}`) as unknown as TypedDocumentString<ActivityQuery, ActivityQueryVariables>;
export const CreateActivityDocument = new TypedDocumentString(`
    mutation CreateActivity($idempotencyKey: String!, $input: ActivityInput!) {
  createActivity(idempotencyKey: $idempotencyKey, input: $input) {
    status
    message
    fields {
      field
      message
    }
    activity {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateActivityMutation, CreateActivityMutationVariables>;
export const ChangeActivityDocument = new TypedDocumentString(`
    mutation ChangeActivity($id: ID!, $version: Int!, $input: ActivityInput!) {
  changeActivity(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
    activity {
      ...ActivityParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ActivityParts on Activity {
  id
  record {
    ...RecordParts
  }
  topics
  participants
  groups {
    name
    count
  }
  women
  youth
  elderly
  results
  uses
  expectation
  elements {
    element
    there
  }
  score
  warnings
  oit {
    number
    titleTh
    confidence
    source
  }
}`) as unknown as TypedDocumentString<ChangeActivityMutation, ChangeActivityMutationVariables>;
export const StepActivityDocument = new TypedDocumentString(`
    mutation StepActivity($id: ID!, $step: RecordStep!) {
  stepActivity(id: $id, step: $step) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StepActivityMutation, StepActivityMutationVariables>;
export const SettingsDocument = new TypedDocumentString(`
    query Settings {
  settings {
    promiseDays
    ackWorkingDays
    reopenDays
    sendFrom
    sendTo
    urgentAnyDay
    serviceHours
  }
}
    `) as unknown as TypedDocumentString<SettingsQuery, SettingsQueryVariables>;
export const ReminderPoliciesDocument = new TypedDocumentString(`
    query ReminderPolicies {
  reminderPolicies {
    kind
    daysBefore
    overdueEveryDays
    headAfterDays
    clerkAfterDays
    active
  }
}
    `) as unknown as TypedDocumentString<ReminderPoliciesQuery, ReminderPoliciesQueryVariables>;
export const HolidaysDocument = new TypedDocumentString(`
    query Holidays($from: Date!, $to: Date!) {
  holidays(from: $from, to: $to) {
    day
    name
    officeClosed
    own
  }
}
    `) as unknown as TypedDocumentString<HolidaysQuery, HolidaysQueryVariables>;
export const OutboxDocument = new TypedDocumentString(`
    query Outbox($state: String, $first: Int, $after: String) {
  outbox(state: $state, first: $first, after: $after) {
    nodes {
      id
      kind
      toAddress
      subject
      state
      attempts
      createdAt
      sentAt
      runAt
      lastError
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<OutboxQuery, OutboxQueryVariables>;
export const AuditTrailDocument = new TypedDocumentString(`
    query AuditTrail($subjectId: ID, $first: Int, $after: String) {
  auditTrail(subjectId: $subjectId, first: $first, after: $after) {
    nodes {
      id
      at
      actorKind
      actorName
      action
      subjectKind
      subjectId
      subjectLabel
      detail
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<AuditTrailQuery, AuditTrailQueryVariables>;
export const SaveCategoryDocument = new TypedDocumentString(`
    mutation SaveCategory($input: CategoryInput!) {
  saveCategory(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveCategoryMutation, SaveCategoryMutationVariables>;
export const SaveDepartmentDocument = new TypedDocumentString(`
    mutation SaveDepartment($input: DepartmentInput!) {
  saveDepartment(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveDepartmentMutation, SaveDepartmentMutationVariables>;
export const SaveVillageDocument = new TypedDocumentString(`
    mutation SaveVillage($input: VillageInput!) {
  saveVillage(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveVillageMutation, SaveVillageMutationVariables>;
export const SaveSettingsDocument = new TypedDocumentString(`
    mutation SaveSettings($input: SettingsInput!) {
  saveSettings(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveSettingsMutation, SaveSettingsMutationVariables>;
export const SaveReminderPolicyDocument = new TypedDocumentString(`
    mutation SaveReminderPolicy($input: ReminderPolicyInput!) {
  saveReminderPolicy(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveReminderPolicyMutation, SaveReminderPolicyMutationVariables>;
export const SaveHolidayDocument = new TypedDocumentString(`
    mutation SaveHoliday($input: HolidayInput!) {
  saveHoliday(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveHolidayMutation, SaveHolidayMutationVariables>;
export const RemoveHolidayDocument = new TypedDocumentString(`
    mutation RemoveHoliday($day: Date!) {
  removeHoliday(day: $day) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveHolidayMutation, RemoveHolidayMutationVariables>;
export const RetryMessageDocument = new TypedDocumentString(`
    mutation RetryMessage($id: ID!) {
  retryMessage(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetryMessageMutation, RetryMessageMutationVariables>;
export const StaffDirectoryDocument = new TypedDocumentString(`
    query StaffDirectory($includeDisabled: Boolean = false) {
  staff(includeDisabled: $includeDisabled) {
    id
    name
    position
    email
    phone
    departmentId
    departmentName
    roles
    state
    totpEnabled
    signedInAt
    lang
  }
}
    `) as unknown as TypedDocumentString<StaffDirectoryQuery, StaffDirectoryQueryVariables>;
export const InviteStaffDocument = new TypedDocumentString(`
    mutation InviteStaff($input: StaffInput!) {
  inviteStaff(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<InviteStaffMutation, InviteStaffMutationVariables>;
export const ChangeStaffDocument = new TypedDocumentString(`
    mutation ChangeStaff($id: ID!, $input: StaffInput!) {
  changeStaff(id: $id, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeStaffMutation, ChangeStaffMutationVariables>;
export const DisableStaffDocument = new TypedDocumentString(`
    mutation DisableStaff($id: ID!) {
  disableStaff(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DisableStaffMutation, DisableStaffMutationVariables>;
export const EnableStaffDocument = new TypedDocumentString(`
    mutation EnableStaff($id: ID!) {
  enableStaff(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EnableStaffMutation, EnableStaffMutationVariables>;
export const ResendInviteDocument = new TypedDocumentString(`
    mutation ResendInvite($id: ID!) {
  resendInvite(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResendInviteMutation, ResendInviteMutationVariables>;
export const CentreDocument = new TypedDocumentString(`
    query Centre($fiscalYear: Int) {
  centre(fiscalYear: $fiscalYear) {
    switchedOn
    reportDays
    reportNote
    fiscalYear
    thisYear
    years
    duties {
      ...CentreDutyParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment CentreDutyParts on CentreDuty {
  id
  code
  mission
  dueOn
  doneOn
  state
  note
  evidence
  record {
    ...RecordParts
  }
}`) as unknown as TypedDocumentString<CentreQuery, CentreQueryVariables>;
export const SetCentreDocument = new TypedDocumentString(`
    mutation SetCentre($switchedOn: Boolean!, $reportDays: Int!, $reportNote: String!) {
  setCentre(
    switchedOn: $switchedOn
    reportDays: $reportDays
    reportNote: $reportNote
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetCentreMutation, SetCentreMutationVariables>;
export const BeginCentreYearDocument = new TypedDocumentString(`
    mutation BeginCentreYear($fiscalYear: Int!) {
  beginCentreYear(fiscalYear: $fiscalYear) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BeginCentreYearMutation, BeginCentreYearMutationVariables>;
export const ChangeCentreDutyDocument = new TypedDocumentString(`
    mutation ChangeCentreDuty($id: ID!, $version: Int!, $input: CentreDutyInput!) {
  changeCentreDuty(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeCentreDutyMutation, ChangeCentreDutyMutationVariables>;
export const CompleteCentreDutyDocument = new TypedDocumentString(`
    mutation CompleteCentreDuty($id: ID!, $version: Int!, $doneOn: Date!, $note: String!) {
  completeCentreDuty(id: $id, version: $version, doneOn: $doneOn, note: $note) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CompleteCentreDutyMutation, CompleteCentreDutyMutationVariables>;
export const ReopenCentreDutyDocument = new TypedDocumentString(`
    mutation ReopenCentreDuty($id: ID!, $version: Int!) {
  reopenCentreDuty(id: $id, version: $version) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenCentreDutyMutation, ReopenCentreDutyMutationVariables>;
export const CommitteesDocument = new TypedDocumentString(`
    query Committees($filter: RecordFilter, $first: Int, $after: String) {
  committees(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      record {
        ...RecordParts
      }
      bodyKind
      standing
      termTo
      heads
      vacancies
      warnings {
        rule
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`) as unknown as TypedDocumentString<CommitteesQuery, CommitteesQueryVariables>;
export const CommitteeDocument = new TypedDocumentString(`
    query Committee($id: ID!) {
  committee(id: $id) {
    committee {
      ...CommitteeParts
    }
    parent {
      ...RecordParts
    }
    children {
      id
      bodyKind
      record {
        title
      }
    }
    meetings {
      id
      state
      record {
        ...RecordParts
      }
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment SeatParts on CommitteeSeat {
  id
  role
  sector
  position
  villageNo
  person
  vacantSince
  head
}
fragment CommitteeParts on Committee {
  id
  record {
    ...RecordParts
  }
  bodyKind
  standing
  profile
  profileName
  instrument
  orderNo
  orderedOn
  termFrom
  termTo
  quorum
  quorumNote
  representativesCount
  quorumNeeded
  objectives
  powers
  missions
  location
  channels {
    channel
    contact
  }
  adminName
  adminPosition
  meetsEvery
  nextMeetingOn
  seats {
    ...SeatParts
  }
  advisers {
    ...SeatParts
  }
  heads
  vacancies
  warnings {
    rule
    text
    have
    least
    most
    source
    certainty
  }
}`) as unknown as TypedDocumentString<CommitteeQuery, CommitteeQueryVariables>;
export const RuleProfilesDocument = new TypedDocumentString(`
    query RuleProfiles {
  ruleProfiles {
    key
    name
    note
    rules {
      key
      text
      source
      certainty
    }
  }
}
    `) as unknown as TypedDocumentString<RuleProfilesQuery, RuleProfilesQueryVariables>;
export const CreateCommitteeDocument = new TypedDocumentString(`
    mutation CreateCommittee($idempotencyKey: String!, $input: CommitteeInput!) {
  createCommittee(idempotencyKey: $idempotencyKey, input: $input) {
    status
    message
    fields {
      field
      message
    }
    committee {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCommitteeMutation, CreateCommitteeMutationVariables>;
export const ChangeCommitteeDocument = new TypedDocumentString(`
    mutation ChangeCommittee($id: ID!, $version: Int!, $input: CommitteeInput!) {
  changeCommittee(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeCommitteeMutation, ChangeCommitteeMutationVariables>;
export const ComposeCommitteeDocument = new TypedDocumentString(`
    mutation ComposeCommittee($id: ID!, $version: Int!, $seats: [SeatInput!]!, $advisers: [SeatInput!]!) {
  composeCommittee(id: $id, version: $version, seats: $seats, advisers: $advisers) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ComposeCommitteeMutation, ComposeCommitteeMutationVariables>;
export const TurnCommitteeDocument = new TypedDocumentString(`
    mutation TurnCommittee($id: ID!, $turn: RecordTurn!) {
  turnCommittee(id: $id, turn: $turn) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TurnCommitteeMutation, TurnCommitteeMutationVariables>;
export const MeetingsDocument = new TypedDocumentString(`
    query Meetings($filter: RecordFilter, $first: Int, $after: String) {
  meetings(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      committeeTitle
      state
      startsAt
      record {
        ...RecordParts
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`) as unknown as TypedDocumentString<MeetingsQuery, MeetingsQueryVariables>;
export const OpenActionsDocument = new TypedDocumentString(`
    query OpenActions {
  openActions {
    meetingId
    meetingTitle
    item {
      ...ActionParts
    }
  }
}
    fragment ActionParts on MeetingActionItem {
  id
  agendaId
  text
  ownerId
  ownerText
  departmentId
  dueOn
  doneOn
  evidence
}`) as unknown as TypedDocumentString<OpenActionsQuery, OpenActionsQueryVariables>;
export const MeetingDocument = new TypedDocumentString(`
    query Meeting($id: ID!) {
  meeting(id: $id) {
    meeting {
      ...MeetingParts
    }
    agenda {
      id
      title
      outcome
      resolution
    }
    attendees {
      seatId
      role
      position
      person
      mark
      representedBy
    }
    actions {
      ...ActionParts
    }
    quorum {
      present
      needed
      of
      met
      note
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment MeetingParts on Meeting {
  id
  record {
    ...RecordParts
  }
  committeeId
  committeeTitle
  number
  beYear
  state
  startsAt
  endsAt
  noticeSentOn
  notice
  others
  minutes
  minutesPublished
  cancelReason
}
fragment ActionParts on MeetingActionItem {
  id
  agendaId
  text
  ownerId
  ownerText
  departmentId
  dueOn
  doneOn
  evidence
}`) as unknown as TypedDocumentString<MeetingQuery, MeetingQueryVariables>;
export const CreateMeetingDocument = new TypedDocumentString(`
    mutation CreateMeeting($idempotencyKey: String!, $committeeId: ID!, $input: MeetingInput!) {
  createMeeting(
    idempotencyKey: $idempotencyKey
    committeeId: $committeeId
    input: $input
  ) {
    status
    message
    fields {
      field
      message
    }
    page {
      meeting {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateMeetingMutation, CreateMeetingMutationVariables>;
export const ChangeMeetingDocument = new TypedDocumentString(`
    mutation ChangeMeeting($id: ID!, $version: Int!, $input: MeetingInput!) {
  changeMeeting(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeMeetingMutation, ChangeMeetingMutationVariables>;
export const AttendMeetingDocument = new TypedDocumentString(`
    mutation AttendMeeting($id: ID!, $version: Int!, $marks: [AttendanceInput!]!, $others: [String!]!) {
  attendMeeting(id: $id, version: $version, marks: $marks, others: $others) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AttendMeetingMutation, AttendMeetingMutationVariables>;
export const HoldMeetingDocument = new TypedDocumentString(`
    mutation HoldMeeting($id: ID!, $version: Int!) {
  holdMeeting(id: $id, version: $version) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<HoldMeetingMutation, HoldMeetingMutationVariables>;
export const CancelMeetingDocument = new TypedDocumentString(`
    mutation CancelMeeting($id: ID!, $version: Int!, $reason: String!) {
  cancelMeeting(id: $id, version: $version, reason: $reason) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelMeetingMutation, CancelMeetingMutationVariables>;
export const TurnMeetingDocument = new TypedDocumentString(`
    mutation TurnMeeting($id: ID!, $turn: RecordTurn!) {
  turnMeeting(id: $id, turn: $turn) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TurnMeetingMutation, TurnMeetingMutationVariables>;
export const WriteMinutesDocument = new TypedDocumentString(`
    mutation WriteMinutes($id: ID!, $version: Int!, $minutes: String!) {
  writeMinutes(id: $id, version: $version, minutes: $minutes) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WriteMinutesMutation, WriteMinutesMutationVariables>;
export const ApproveMinutesDocument = new TypedDocumentString(`
    mutation ApproveMinutes($id: ID!, $version: Int!) {
  approveMinutes(id: $id, version: $version) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveMinutesMutation, ApproveMinutesMutationVariables>;
export const PublishMinutesDocument = new TypedDocumentString(`
    mutation PublishMinutes($id: ID!, $version: Int!, $shown: Boolean!) {
  publishMinutes(id: $id, version: $version, shown: $shown) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishMinutesMutation, PublishMinutesMutationVariables>;
export const SaveActionItemDocument = new TypedDocumentString(`
    mutation SaveActionItem($id: ID!, $version: Int!, $input: ActionItemInput!) {
  saveActionItem(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveActionItemMutation, SaveActionItemMutationVariables>;
export const SettleActionItemDocument = new TypedDocumentString(`
    mutation SettleActionItem($id: ID!, $itemId: ID!, $version: Int!, $doneOn: Date, $evidence: String!) {
  settleActionItem(
    id: $id
    itemId: $itemId
    version: $version
    doneOn: $doneOn
    evidence: $evidence
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SettleActionItemMutation, SettleActionItemMutationVariables>;
export const RemoveActionItemDocument = new TypedDocumentString(`
    mutation RemoveActionItem($id: ID!, $itemId: ID!, $version: Int!) {
  removeActionItem(id: $id, itemId: $itemId, version: $version) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveActionItemMutation, RemoveActionItemMutationVariables>;
export const CaseDocument = new TypedDocumentString(`
    query Case($id: ID!) {
  complaint(id: $id) {
    ...CaseDetail
  }
}
    fragment CaseFile on StoredFile {
  id
  name
  mime
  bytes
  width
  height
  url
  thumbUrl
  isImage
  stage
  alt
  public
}
fragment CaseDetail on Complaint {
  id
  number
  title
  body
  kind
  channel
  state
  open
  place
  lat
  lon
  category {
    id
    nameTh
    nameEn
  }
  village {
    id
    label
  }
  receivedAt
  receivedOn
  dueOn
  promisedOn
  queueOn
  daysLeft
  ackDueOn
  acknowledgedAt
  answeredAt
  resultedAt
  closedAt
  assignee {
    id
    name
    position
    phone
  }
  department {
    id
    nameTh
    nameEn
  }
  registeredByName
  referredTo
  reopenedCount
  rating
  ratingText
  version
  mergedInto {
    id
    number
    title
  }
  trace {
    receivedOn
    days
    promisedDays
    dueOn
    lastWorkingDay
    rule
    holidays {
      day
      name
    }
  }
  complainant {
    name
    phone
    email
    address
    wantsMail
  }
  events {
    id
    at
    kind
    public
    actorName
    actorKind
    text
    data
    files {
      ...CaseFile
    }
  }
  files {
    ...CaseFile
  }
  allowed
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const NoticePreviewDocument = new TypedDocumentString(`
    query NoticePreview($complaintId: ID!, $kind: EventKind!, $text: String, $promisedOn: Date, $agency: String) {
  noticePreview(
    complaintId: $complaintId
    kind: $kind
    text: $text
    promisedOn: $promisedOn
    agency: $agency
  ) {
    subject
    text
  }
}
    `) as unknown as TypedDocumentString<NoticePreviewQuery, NoticePreviewQueryVariables>;
export const AcknowledgeComplaintDocument = new TypedDocumentString(`
    mutation AcknowledgeComplaint($id: ID!, $text: String) {
  acknowledgeComplaint(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeComplaintMutation, AcknowledgeComplaintMutationVariables>;
export const ReportProgressDocument = new TypedDocumentString(`
    mutation ReportProgress($id: ID!, $text: String!, $photos: [PhotoInput!]) {
  reportProgress(id: $id, text: $text, photos: $photos) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportProgressMutation, ReportProgressMutationVariables>;
export const ExplainDelayDocument = new TypedDocumentString(`
    mutation ExplainDelay($id: ID!, $promisedOn: Date!, $reason: String!) {
  explainDelay(id: $id, promisedOn: $promisedOn, reason: $reason) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ExplainDelayMutation, ExplainDelayMutationVariables>;
export const ReportResultDocument = new TypedDocumentString(`
    mutation ReportResult($id: ID!, $text: String!, $photos: [PhotoInput!]) {
  reportResult(id: $id, text: $text, photos: $photos) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportResultMutation, ReportResultMutationVariables>;
export const CloseComplaintDocument = new TypedDocumentString(`
    mutation CloseComplaint($id: ID!, $text: String) {
  closeComplaint(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CloseComplaintMutation, CloseComplaintMutationVariables>;
export const ReopenComplaintDocument = new TypedDocumentString(`
    mutation ReopenComplaint($id: ID!, $reason: String!) {
  reopenComplaint(id: $id, reason: $reason) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenComplaintMutation, ReopenComplaintMutationVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($id: ID!, $text: String!) {
  addNote(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const ReferComplaintDocument = new TypedDocumentString(`
    mutation ReferComplaint($id: ID!, $agency: String!, $text: String!) {
  referComplaint(id: $id, agency: $agency, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReferComplaintMutation, ReferComplaintMutationVariables>;
export const MergeComplaintDocument = new TypedDocumentString(`
    mutation MergeComplaint($id: ID!, $intoId: ID!) {
  mergeComplaint(id: $id, intoId: $intoId) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MergeComplaintMutation, MergeComplaintMutationVariables>;
export const RecategoriseComplaintDocument = new TypedDocumentString(`
    mutation RecategoriseComplaint($id: ID!, $categoryId: ID!) {
  recategoriseComplaint(id: $id, categoryId: $categoryId) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecategoriseComplaintMutation, RecategoriseComplaintMutationVariables>;
export const QueueDocument = new TypedDocumentString(`
    query Queue($filter: ComplaintFilter, $first: Int, $after: String) {
  complaints(filter: $filter, first: $first, after: $after) {
    nodes {
      ...QueueRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment QueueRow on ComplaintRow {
  id
  number
  title
  kind
  channel
  state
  open
  categoryName
  place
  villageLabel
  receivedAt
  receivedOn
  dueOn
  promisedOn
  queueOn
  daysLeft
  closedAt
  assigneeName
  departmentName
}`) as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const AssignComplaintsDocument = new TypedDocumentString(`
    mutation AssignComplaints($ids: [ID!]!, $departmentId: ID, $assigneeId: ID) {
  assignComplaints(
    ids: $ids
    departmentId: $departmentId
    assigneeId: $assigneeId
  ) {
    status
    message
    fields {
      field
      message
    }
    changed
  }
}
    `) as unknown as TypedDocumentString<AssignComplaintsMutation, AssignComplaintsMutationVariables>;
export const DuplicatesDocument = new TypedDocumentString(`
    query Duplicates($complaintId: ID, $text: String, $villageId: ID, $lat: Float, $lon: Float) {
  duplicates(
    complaintId: $complaintId
    text: $text
    villageId: $villageId
    lat: $lat
    lon: $lon
  ) {
    similarity
    metres
    complaint {
      ...QueueRow
    }
  }
}
    fragment QueueRow on ComplaintRow {
  id
  number
  title
  kind
  channel
  state
  open
  categoryName
  place
  villageLabel
  receivedAt
  receivedOn
  dueOn
  promisedOn
  queueOn
  daysLeft
  closedAt
  assigneeName
  departmentName
}`) as unknown as TypedDocumentString<DuplicatesQuery, DuplicatesQueryVariables>;
export const RegisterComplaintDocument = new TypedDocumentString(`
    mutation RegisterComplaint($input: RegisterComplaintInput!) {
  registerComplaint(input: $input) {
    status
    message
    fields {
      field
      message
    }
    secret
    trackingUrl
    complaint {
      id
      number
      title
      dueOn
      ackDueOn
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterComplaintMutation, RegisterComplaintMutationVariables>;
export const ConsultationsDocument = new TypedDocumentString(`
    query Consultations($filter: RecordFilter, $first: Int = 50, $after: String) {
  consultations(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ConsultationParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ConsultationParts on Consultation {
  id
  record {
    ...RecordParts
  }
  stage
  planKind
  planFrom
  planTo
  commentFrom
  commentTo
  closesOn
  daysLeft
  channels
  answerBy
  forumOn
  finishBy
  collectedOn
  adoptedOn
  adoptedBy
  adoptedOrder
  resultsOn
  resultsText
  counts {
    received
    pending
    shown
    hidden
    answered
    unanswered
  }
}`) as unknown as TypedDocumentString<ConsultationsQuery, ConsultationsQueryVariables>;
export const ConsultationDocument = new TypedDocumentString(`
    query Consultation($id: ID!) {
  consultation(id: $id) {
    ...ConsultationDetailParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ConsultationDetailParts on ConsultationDetail {
  id
  record {
    ...RecordParts
  }
  stage
  planKind
  planFrom
  planTo
  commentFrom
  commentTo
  closesOn
  daysLeft
  channels
  answerBy
  forumOn
  finishBy
  collectedOn
  adoptedOn
  adoptedBy
  adoptedOrder
  resultsOn
  resultsText
  counts {
    received
    pending
    shown
    hidden
    answered
    unanswered
  }
  warnings
  steps {
    kind
    dueOn
    doneOn
    note
    version
  }
  drafts {
    id
    versionNo
    note
    publishedAt
    version
    sections {
      id
      number
      heading
      body
      cameFrom
    }
  }
}`) as unknown as TypedDocumentString<ConsultationQuery, ConsultationQueryVariables>;
export const ConsultationCommentsDocument = new TypedDocumentString(`
    query ConsultationComments($id: ID!, $filter: CommentFilterInput, $first: Int = 50, $after: String) {
  consultationComments(id: $id, filter: $filter, first: $first, after: $after) {
    nodes {
      id
      sectionId
      sectionLabel
      draftVersion
      channel
      body
      state
      hiddenReason
      receivedOn
      name
      namePublic
      version
      answer {
        id
        outcome
        reason
        answeredAt
        version
        serves
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ConsultationCommentsQuery, ConsultationCommentsQueryVariables>;
export const CompareDraftsDocument = new TypedDocumentString(`
    query CompareDrafts($id: ID!, $draftId: ID!) {
  compareDrafts(id: $id, draftId: $draftId) {
    change
    before {
      number
      heading
      body
    }
    after {
      number
      heading
      body
    }
  }
}
    `) as unknown as TypedDocumentString<CompareDraftsQuery, CompareDraftsQueryVariables>;
export const AddConsultationDocument = new TypedDocumentString(`
    mutation AddConsultation($idempotencyKey: String!, $input: ConsultationInput!) {
  addConsultation(idempotencyKey: $idempotencyKey, input: $input) {
    status
    message
    fields {
      field
      message
    }
    consultation {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AddConsultationMutation, AddConsultationMutationVariables>;
export const ChangeConsultationDocument = new TypedDocumentString(`
    mutation ChangeConsultation($id: ID!, $version: Int!, $input: ConsultationInput!) {
  changeConsultation(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeConsultationMutation, ChangeConsultationMutationVariables>;
export const PublishConsultationDocument = new TypedDocumentString(`
    mutation PublishConsultation($id: ID!, $published: Boolean!) {
  publishConsultation(id: $id, published: $published) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishConsultationMutation, PublishConsultationMutationVariables>;
export const ArchiveConsultationDocument = new TypedDocumentString(`
    mutation ArchiveConsultation($id: ID!, $archived: Boolean!) {
  archiveConsultation(id: $id, archived: $archived) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveConsultationMutation, ArchiveConsultationMutationVariables>;
export const BeginDraftDocument = new TypedDocumentString(`
    mutation BeginDraft($id: ID!) {
  beginDraft(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BeginDraftMutation, BeginDraftMutationVariables>;
export const SaveDraftDocument = new TypedDocumentString(`
    mutation SaveDraft($id: ID!, $draftId: ID!, $version: Int!, $note: String!, $sections: [DraftSectionInput!]!) {
  saveDraft(
    id: $id
    draftId: $draftId
    version: $version
    note: $note
    sections: $sections
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const PublishDraftDocument = new TypedDocumentString(`
    mutation PublishDraft($id: ID!, $draftId: ID!) {
  publishDraft(id: $id, draftId: $draftId) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishDraftMutation, PublishDraftMutationVariables>;
export const MarkConsultationStepDocument = new TypedDocumentString(`
    mutation MarkConsultationStep($id: ID!, $step: ConsultationStepKind!, $version: Int!, $dueOn: Date, $doneOn: Date, $note: String!) {
  markConsultationStep(
    id: $id
    step: $step
    version: $version
    dueOn: $dueOn
    doneOn: $doneOn
    note: $note
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MarkConsultationStepMutation, MarkConsultationStepMutationVariables>;
export const CollectCommentsDocument = new TypedDocumentString(`
    mutation CollectComments($id: ID!) {
  collectComments(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CollectCommentsMutation, CollectCommentsMutationVariables>;
export const AdoptConsultationDocument = new TypedDocumentString(`
    mutation AdoptConsultation($id: ID!, $version: Int!, $on: Date!, $by: String!, $order: String!) {
  adoptConsultation(id: $id, version: $version, on: $on, by: $by, order: $order) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AdoptConsultationMutation, AdoptConsultationMutationVariables>;
export const ReportConsultationResultsDocument = new TypedDocumentString(`
    mutation ReportConsultationResults($id: ID!, $version: Int!, $on: Date!, $text: String!) {
  reportConsultationResults(id: $id, version: $version, on: $on, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportConsultationResultsMutation, ReportConsultationResultsMutationVariables>;
export const EnterCommentDocument = new TypedDocumentString(`
    mutation EnterComment($input: EnterCommentInput!) {
  enterComment(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EnterCommentMutation, EnterCommentMutationVariables>;
export const ModerateCommentDocument = new TypedDocumentString(`
    mutation ModerateComment($id: ID!, $version: Int!, $show: Boolean!, $reason: String!) {
  moderateComment(id: $id, version: $version, show: $show, reason: $reason) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ModerateCommentMutation, ModerateCommentMutationVariables>;
export const AnswerCommentsDocument = new TypedDocumentString(`
    mutation AnswerComments($input: AnswerCommentsInput!) {
  answerComments(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerCommentsMutation, AnswerCommentsMutationVariables>;
export const ChangeCommentAnswerDocument = new TypedDocumentString(`
    mutation ChangeCommentAnswer($consultationId: ID!, $id: ID!, $version: Int!, $outcome: AnswerOutcome!, $reason: String!) {
  changeCommentAnswer(
    consultationId: $consultationId
    id: $id
    version: $version
    outcome: $outcome
    reason: $reason
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeCommentAnswerMutation, ChangeCommentAnswerMutationVariables>;
export const CorruptionCasesDocument = new TypedDocumentString(`
    query CorruptionCases($open: Boolean, $first: Int, $after: String) {
  corruptionCases(open: $open, first: $first, after: $after) {
    nodes {
      id
      number
      channel
      state
      open
      receivedAt
      receivedOn
      dueOn
      promisedOn
      queueOn
      daysLeft
      assigneeName
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<CorruptionCasesQuery, CorruptionCasesQueryVariables>;
export const CorruptionCaseDocument = new TypedDocumentString(`
    query CorruptionCase($id: ID!) {
  corruptionCase(id: $id) {
    id
    number
    channel
    state
    open
    receivedAt
    receivedOn
    dueOn
    promisedOn
    queueOn
    daysLeft
    text
    respondent
    place
    anonymous
    complainant {
      name
      phone
      email
      address
      wantsMail
    }
    assigneeId
    assigneeName
    version
    trace {
      receivedOn
      days
      promisedDays
      dueOn
      lastWorkingDay
      rule
      holidays {
        day
        name
      }
    }
    events {
      id
      at
      kind
      public
      actorName
      actorKind
      text
      files {
        id
        name
        mime
        bytes
        url
      }
    }
    allowed
  }
}
    `) as unknown as TypedDocumentString<CorruptionCaseQuery, CorruptionCaseQueryVariables>;
export const CorruptionAuditDocument = new TypedDocumentString(`
    query CorruptionAudit {
  corruptionAudit(first: 50) {
    id
    at
    actorName
    action
    number
  }
}
    `) as unknown as TypedDocumentString<CorruptionAuditQuery, CorruptionAuditQueryVariables>;
export const RegisterCorruptionDocument = new TypedDocumentString(`
    mutation RegisterCorruption($input: RegisterCorruptionInput!) {
  registerCorruption(input: $input) {
    status
    message
    fields {
      field
      message
    }
    secret
    trackingUrl
    case {
      id
      number
      dueOn
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterCorruptionMutation, RegisterCorruptionMutationVariables>;
export const AcknowledgeCorruptionDocument = new TypedDocumentString(`
    mutation AcknowledgeCorruption($id: ID!, $text: String) {
  acknowledgeCorruption(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeCorruptionMutation, AcknowledgeCorruptionMutationVariables>;
export const AssignCorruptionDocument = new TypedDocumentString(`
    mutation AssignCorruption($id: ID!, $assigneeId: ID!) {
  assignCorruption(id: $id, assigneeId: $assigneeId) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AssignCorruptionMutation, AssignCorruptionMutationVariables>;
export const ReportCorruptionProgressDocument = new TypedDocumentString(`
    mutation ReportCorruptionProgress($id: ID!, $text: String!) {
  reportCorruptionProgress(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportCorruptionProgressMutation, ReportCorruptionProgressMutationVariables>;
export const ExplainCorruptionDelayDocument = new TypedDocumentString(`
    mutation ExplainCorruptionDelay($id: ID!, $promisedOn: Date!, $reason: String!) {
  explainCorruptionDelay(id: $id, promisedOn: $promisedOn, reason: $reason) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ExplainCorruptionDelayMutation, ExplainCorruptionDelayMutationVariables>;
export const ReportCorruptionResultDocument = new TypedDocumentString(`
    mutation ReportCorruptionResult($id: ID!, $text: String!) {
  reportCorruptionResult(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportCorruptionResultMutation, ReportCorruptionResultMutationVariables>;
export const CloseCorruptionDocument = new TypedDocumentString(`
    mutation CloseCorruption($id: ID!, $text: String) {
  closeCorruption(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CloseCorruptionMutation, CloseCorruptionMutationVariables>;
export const AddCorruptionNoteDocument = new TypedDocumentString(`
    mutation AddCorruptionNote($id: ID!, $text: String!) {
  addCorruptionNote(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddCorruptionNoteMutation, AddCorruptionNoteMutationVariables>;
export const DisclosureItemsDocument = new TypedDocumentString(`
    query DisclosureItems($filter: DisclosureItemFilter) {
  disclosureItems(filter: $filter) {
    ...DisclosureItemParts
  }
  disclosureSummary {
    departmentId
    done
    due
    overdue
  }
}
    fragment DisclosureItemParts on DisclosureItem {
  id
  list
  no
  title
  detail
  source
  departmentId
  ownerId
  frequency
  nextDueOn
  disclosedOn
  active
  status
  isRequired
  version
}`) as unknown as TypedDocumentString<DisclosureItemsQuery, DisclosureItemsQueryVariables>;
export const DisclosureItemPageDocument = new TypedDocumentString(`
    query DisclosureItemPage($id: ID!) {
  disclosureItem(id: $id) {
    item {
      ...DisclosureItemParts
    }
    channels {
      ...ChannelParts
    }
    publications {
      ...PublicationParts
    }
  }
}
    fragment DisclosureFileParts on DisclosureFile {
  uploadId
  name
  bytes
  isPhoto
  url
}
fragment ChannelParts on ShownChannel {
  id
  channel
  shownOn
  untilOn
  place
  url
  hasProof
  proof {
    ...DisclosureFileParts
  }
}
fragment DisclosureItemParts on DisclosureItem {
  id
  list
  no
  title
  detail
  source
  departmentId
  ownerId
  frequency
  nextDueOn
  disclosedOn
  active
  status
  isRequired
  version
}
fragment PublicationParts on Publication {
  id
  title
  summary
  category
  oitItem
  itemId
  fiscalYear
  departmentId
  publishedAt
  withdrawnAt
  coverUrl
  newestLabel
  updatedOn
  expiresOn
  fileCount
  bytes
  downloads
  editionCount
  version
}`) as unknown as TypedDocumentString<DisclosureItemPageQuery, DisclosureItemPageQueryVariables>;
export const AdoptCatalogueDocument = new TypedDocumentString(`
    mutation AdoptCatalogue {
  adoptDisclosureCatalogue {
    status
    message
    added
  }
}
    `) as unknown as TypedDocumentString<AdoptCatalogueMutation, AdoptCatalogueMutationVariables>;
export const SaveDisclosureItemDocument = new TypedDocumentString(`
    mutation SaveDisclosureItem($input: DisclosureItemInput!) {
  saveDisclosureItem(input: $input) {
    status
    message
    fields {
      field
      message
    }
    item {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SaveDisclosureItemMutation, SaveDisclosureItemMutationVariables>;
export const DiscloseItemDocument = new TypedDocumentString(`
    mutation DiscloseItem($id: ID!, $version: Int!, $disclosedOn: Date!, $channels: [DisclosureChannelInput!]!) {
  discloseItem(
    id: $id
    version: $version
    disclosedOn: $disclosedOn
    channels: $channels
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DiscloseItemMutation, DiscloseItemMutationVariables>;
export const AddDisclosureChannelDocument = new TypedDocumentString(`
    mutation AddDisclosureChannel($subjectId: ID!, $input: DisclosureChannelInput!) {
  addDisclosureChannel(subjectId: $subjectId, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddDisclosureChannelMutation, AddDisclosureChannelMutationVariables>;
export const RemoveDisclosureChannelDocument = new TypedDocumentString(`
    mutation RemoveDisclosureChannel($id: String!) {
  removeDisclosureChannel(id: $id) {
    status
    message
  }
}
    `) as unknown as TypedDocumentString<RemoveDisclosureChannelMutation, RemoveDisclosureChannelMutationVariables>;
export const PublicationsDocument = new TypedDocumentString(`
    query Publications($filter: PublicationFilter, $after: String) {
  publications(filter: $filter, first: 50, after: $after) {
    nodes {
      ...PublicationParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment PublicationParts on Publication {
  id
  title
  summary
  category
  oitItem
  itemId
  fiscalYear
  departmentId
  publishedAt
  withdrawnAt
  coverUrl
  newestLabel
  updatedOn
  expiresOn
  fileCount
  bytes
  downloads
  editionCount
  version
}`) as unknown as TypedDocumentString<PublicationsQuery, PublicationsQueryVariables>;
export const PublicationPageDocument = new TypedDocumentString(`
    query PublicationPage($id: ID!) {
  publication(id: $id) {
    publication {
      ...PublicationParts
    }
    editions {
      ...EditionParts
    }
    publicUrl
    warnings
  }
}
    fragment DisclosureFileParts on DisclosureFile {
  uploadId
  name
  bytes
  isPhoto
  url
}
fragment PublicationParts on Publication {
  id
  title
  summary
  category
  oitItem
  itemId
  fiscalYear
  departmentId
  publishedAt
  withdrawnAt
  coverUrl
  newestLabel
  updatedOn
  expiresOn
  fileCount
  bytes
  downloads
  editionCount
  version
}
fragment EditionParts on PublicationEdition {
  id
  no
  label
  createdOn
  updatedOn
  expiresOn
  downloads
  bytes
  isNewest
  files {
    ...DisclosureFileParts
  }
}`) as unknown as TypedDocumentString<PublicationPageQuery, PublicationPageQueryVariables>;
export const CreatePublicationDocument = new TypedDocumentString(`
    mutation CreatePublication($key: String!, $input: PublicationInput!, $edition: EditionInput!) {
  createPublication(idempotencyKey: $key, input: $input, edition: $edition) {
    status
    message
    fields {
      field
      message
    }
    page {
      publication {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePublicationMutation, CreatePublicationMutationVariables>;
export const ChangePublicationDocument = new TypedDocumentString(`
    mutation ChangePublication($id: ID!, $version: Int!, $input: PublicationInput!) {
  changePublication(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePublicationMutation, ChangePublicationMutationVariables>;
export const AddEditionDocument = new TypedDocumentString(`
    mutation AddEdition($id: ID!, $key: String!, $input: EditionInput!) {
  addEdition(id: $id, idempotencyKey: $key, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddEditionMutation, AddEditionMutationVariables>;
export const ChangeEditionDocument = new TypedDocumentString(`
    mutation ChangeEdition($id: ID!, $version: Int!, $input: EditionInput!) {
  changeEdition(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeEditionMutation, ChangeEditionMutationVariables>;
export const PublishPublicationDocument = new TypedDocumentString(`
    mutation PublishPublication($id: ID!) {
  publishPublication(id: $id) {
    status
    message
  }
}
    `) as unknown as TypedDocumentString<PublishPublicationMutation, PublishPublicationMutationVariables>;
export const WithdrawPublicationDocument = new TypedDocumentString(`
    mutation WithdrawPublication($id: ID!) {
  withdrawPublication(id: $id) {
    status
    message
  }
}
    `) as unknown as TypedDocumentString<WithdrawPublicationMutation, WithdrawPublicationMutationVariables>;
export const ProcurementsDocument = new TypedDocumentString(`
    query Procurements($filter: ProcurementFilter, $after: String) {
  procurements(filter: $filter, first: 50, after: $after) {
    nodes {
      ...ProcurementParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ProcurementParts on Procurement {
  id
  title
  reference
  budgetBaht
  fiscalYear
  departmentId
  ownerId
  publishedAt
  announcementCount
  shortCount
  version
}`) as unknown as TypedDocumentString<ProcurementsQuery, ProcurementsQueryVariables>;
export const ProcurementPageDocument = new TypedDocumentString(`
    query ProcurementPage($id: ID!) {
  procurement(id: $id) {
    procurement {
      ...ProcurementParts
    }
    announcements {
      ...AnnouncementParts
    }
    warnings {
      rule
      kind
      used
      source
    }
    minChannels
    targetChannels
    publicUrl
  }
}
    fragment DisclosureFileParts on DisclosureFile {
  uploadId
  name
  bytes
  isPhoto
  url
}
fragment ChannelParts on ShownChannel {
  id
  channel
  shownOn
  untilOn
  place
  url
  hasProof
  proof {
    ...DisclosureFileParts
  }
}
fragment ProcurementParts on Procurement {
  id
  title
  reference
  budgetBaht
  fiscalYear
  departmentId
  ownerId
  publishedAt
  announcementCount
  shortCount
  version
}
fragment AnnouncementParts on ProcurementAnnouncement {
  id
  kind
  announcedOn
  body
  channelCount
  version
  files {
    ...DisclosureFileParts
  }
  channels {
    ...ChannelParts
  }
}`) as unknown as TypedDocumentString<ProcurementPageQuery, ProcurementPageQueryVariables>;
export const CreateProcurementDocument = new TypedDocumentString(`
    mutation CreateProcurement($key: String!, $input: ProcurementInput!) {
  createProcurement(idempotencyKey: $key, input: $input) {
    status
    message
    fields {
      field
      message
    }
    page {
      procurement {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateProcurementMutation, CreateProcurementMutationVariables>;
export const ChangeProcurementDocument = new TypedDocumentString(`
    mutation ChangeProcurement($id: ID!, $version: Int!, $input: ProcurementInput!) {
  changeProcurement(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeProcurementMutation, ChangeProcurementMutationVariables>;
export const PublishProcurementDocument = new TypedDocumentString(`
    mutation PublishProcurement($id: ID!) {
  publishProcurement(id: $id) {
    status
    message
  }
}
    `) as unknown as TypedDocumentString<PublishProcurementMutation, PublishProcurementMutationVariables>;
export const WithdrawProcurementDocument = new TypedDocumentString(`
    mutation WithdrawProcurement($id: ID!) {
  withdrawProcurement(id: $id) {
    status
    message
  }
}
    `) as unknown as TypedDocumentString<WithdrawProcurementMutation, WithdrawProcurementMutationVariables>;
export const AddAnnouncementDocument = new TypedDocumentString(`
    mutation AddAnnouncement($id: ID!, $key: String!, $input: AnnouncementInput!) {
  addAnnouncement(id: $id, idempotencyKey: $key, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddAnnouncementMutation, AddAnnouncementMutationVariables>;
export const ChangeAnnouncementDocument = new TypedDocumentString(`
    mutation ChangeAnnouncement($id: ID!, $version: Int!, $input: AnnouncementInput!) {
  changeAnnouncement(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeAnnouncementMutation, ChangeAnnouncementMutationVariables>;
export const VisitsDocument = new TypedDocumentString(`
    query Visits($from: Date!, $to: Date!, $after: String, $year: Int!) {
  centreVisits(from: $from, to: $to, first: 30, after: $after) {
    nodes {
      id
      day
      people
      purpose
      stakeholder
      channel
      suggestion
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
  visitFigures(fiscalYear: $year) {
    months {
      firstDay
      entries
      people
    }
    byPurpose {
      purpose
      people
    }
    byStakeholder {
      stakeholder
      people
    }
    byChannel {
      channel
      people
    }
    suggestions {
      day
      text
    }
  }
}
    `) as unknown as TypedDocumentString<VisitsQuery, VisitsQueryVariables>;
export const RecordVisitDocument = new TypedDocumentString(`
    mutation RecordVisit($key: String!, $input: VisitInput!) {
  recordVisit(idempotencyKey: $key, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordVisitMutation, RecordVisitMutationVariables>;
export const RemoveVisitDocument = new TypedDocumentString(`
    mutation RemoveVisit($id: ID!) {
  removeVisit(id: $id) {
    status
    message
  }
}
    `) as unknown as TypedDocumentString<RemoveVisitMutation, RemoveVisitMutationVariables>;
export const EvaluationsDocument = new TypedDocumentString(`
    query Evaluations($filter: RecordFilter, $first: Int, $after: String) {
  evaluations(filter: $filter, first: $first, after: $after) {
    nodes {
      record {
        ...RecordParts
      }
      round
      state
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`) as unknown as TypedDocumentString<EvaluationsQuery, EvaluationsQueryVariables>;
export const EvaluationDocument = new TypedDocumentString(`
    query Evaluation($id: ID!) {
  evaluation(id: $id) {
    ...EvaluationParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment EvaluationParts on Evaluation {
  id
  record {
    ...RecordParts
  }
  fiscalYear
  round
  state
  dueOn
  presentedOn
  announcedOn
  postedFrom
  postedUntil
  missions {
    id
    name
    departmentId
    recordId
    decision
    reason
    mean
    n
    means
    scores {
      criterionNo
      evaluatorNo
      score
    }
  }
  criteria
  evaluators {
    no
    label
    citizen
  }
  steps {
    step
    doneOn
    note
  }
  warnings
}`) as unknown as TypedDocumentString<EvaluationQuery, EvaluationQueryVariables>;
export const EvaluationCriteriaDocument = new TypedDocumentString(`
    query EvaluationCriteria {
  evaluationCriteria
}
    `) as unknown as TypedDocumentString<EvaluationCriteriaQuery, EvaluationCriteriaQueryVariables>;
export const CreateEvaluationDocument = new TypedDocumentString(`
    mutation CreateEvaluation($idempotencyKey: String!, $input: EvaluationInput!) {
  createEvaluation(idempotencyKey: $idempotencyKey, input: $input) {
    status
    message
    fields {
      field
      message
    }
    evaluation {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateEvaluationMutation, CreateEvaluationMutationVariables>;
export const ChangeEvaluationDocument = new TypedDocumentString(`
    mutation ChangeEvaluation($id: ID!, $version: Int!, $input: EvaluationInput!) {
  changeEvaluation(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
    evaluation {
      ...EvaluationParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment EvaluationParts on Evaluation {
  id
  record {
    ...RecordParts
  }
  fiscalYear
  round
  state
  dueOn
  presentedOn
  announcedOn
  postedFrom
  postedUntil
  missions {
    id
    name
    departmentId
    recordId
    decision
    reason
    mean
    n
    means
    scores {
      criterionNo
      evaluatorNo
      score
    }
  }
  criteria
  evaluators {
    no
    label
    citizen
  }
  steps {
    step
    doneOn
    note
  }
  warnings
}`) as unknown as TypedDocumentString<ChangeEvaluationMutation, ChangeEvaluationMutationVariables>;
export const ScoreEvaluationDocument = new TypedDocumentString(`
    mutation ScoreEvaluation($id: ID!, $evaluatorNo: Int!, $marks: [EvaluationMarkInput!]!) {
  scoreEvaluation(id: $id, evaluatorNo: $evaluatorNo, marks: $marks) {
    status
    message
    fields {
      field
      message
    }
    evaluation {
      ...EvaluationParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment EvaluationParts on Evaluation {
  id
  record {
    ...RecordParts
  }
  fiscalYear
  round
  state
  dueOn
  presentedOn
  announcedOn
  postedFrom
  postedUntil
  missions {
    id
    name
    departmentId
    recordId
    decision
    reason
    mean
    n
    means
    scores {
      criterionNo
      evaluatorNo
      score
    }
  }
  criteria
  evaluators {
    no
    label
    citizen
  }
  steps {
    step
    doneOn
    note
  }
  warnings
}`) as unknown as TypedDocumentString<ScoreEvaluationMutation, ScoreEvaluationMutationVariables>;
export const DecideMissionDocument = new TypedDocumentString(`
    mutation DecideMission($id: ID!, $missionId: ID!, $decision: ContinuationDecision!, $reason: String!) {
  decideMission(
    id: $id
    missionId: $missionId
    decision: $decision
    reason: $reason
  ) {
    status
    message
    fields {
      field
      message
    }
    evaluation {
      ...EvaluationParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment EvaluationParts on Evaluation {
  id
  record {
    ...RecordParts
  }
  fiscalYear
  round
  state
  dueOn
  presentedOn
  announcedOn
  postedFrom
  postedUntil
  missions {
    id
    name
    departmentId
    recordId
    decision
    reason
    mean
    n
    means
    scores {
      criterionNo
      evaluatorNo
      score
    }
  }
  criteria
  evaluators {
    no
    label
    citizen
  }
  steps {
    step
    doneOn
    note
  }
  warnings
}`) as unknown as TypedDocumentString<DecideMissionMutation, DecideMissionMutationVariables>;
export const SetEvaluationStepDocument = new TypedDocumentString(`
    mutation SetEvaluationStep($id: ID!, $step: EvaluationStepKind!, $doneOn: Date, $note: String!) {
  setEvaluationStep(id: $id, step: $step, doneOn: $doneOn, note: $note) {
    status
    message
    fields {
      field
      message
    }
    evaluation {
      ...EvaluationParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment EvaluationParts on Evaluation {
  id
  record {
    ...RecordParts
  }
  fiscalYear
  round
  state
  dueOn
  presentedOn
  announcedOn
  postedFrom
  postedUntil
  missions {
    id
    name
    departmentId
    recordId
    decision
    reason
    mean
    n
    means
    scores {
      criterionNo
      evaluatorNo
      score
    }
  }
  criteria
  evaluators {
    no
    label
    citizen
  }
  steps {
    step
    doneOn
    note
  }
  warnings
}`) as unknown as TypedDocumentString<SetEvaluationStepMutation, SetEvaluationStepMutationVariables>;
export const AnnounceEvaluationDocument = new TypedDocumentString(`
    mutation AnnounceEvaluation($id: ID!, $version: Int!, $input: EvaluationAnnouncementInput!) {
  announceEvaluation(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
    evaluation {
      ...EvaluationParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment EvaluationParts on Evaluation {
  id
  record {
    ...RecordParts
  }
  fiscalYear
  round
  state
  dueOn
  presentedOn
  announcedOn
  postedFrom
  postedUntil
  missions {
    id
    name
    departmentId
    recordId
    decision
    reason
    mean
    n
    means
    scores {
      criterionNo
      evaluatorNo
      score
    }
  }
  criteria
  evaluators {
    no
    label
    citizen
  }
  steps {
    step
    doneOn
    note
  }
  warnings
}`) as unknown as TypedDocumentString<AnnounceEvaluationMutation, AnnounceEvaluationMutationVariables>;
export const FinishEvaluationDocument = new TypedDocumentString(`
    mutation FinishEvaluation($id: ID!, $version: Int!) {
  finishEvaluation(id: $id, version: $version) {
    status
    message
    fields {
      field
      message
    }
    evaluation {
      ...EvaluationParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment EvaluationParts on Evaluation {
  id
  record {
    ...RecordParts
  }
  fiscalYear
  round
  state
  dueOn
  presentedOn
  announcedOn
  postedFrom
  postedUntil
  missions {
    id
    name
    departmentId
    recordId
    decision
    reason
    mean
    n
    means
    scores {
      criterionNo
      evaluatorNo
      score
    }
  }
  criteria
  evaluators {
    no
    label
    citizen
  }
  steps {
    step
    doneOn
    note
  }
  warnings
}`) as unknown as TypedDocumentString<FinishEvaluationMutation, FinishEvaluationMutationVariables>;
export const PublishEvaluationDocument = new TypedDocumentString(`
    mutation PublishEvaluation($id: ID!, $published: Boolean!) {
  publishEvaluation(id: $id, published: $published) {
    status
    message
    fields {
      field
      message
    }
    evaluation {
      ...EvaluationParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment EvaluationParts on Evaluation {
  id
  record {
    ...RecordParts
  }
  fiscalYear
  round
  state
  dueOn
  presentedOn
  announcedOn
  postedFrom
  postedUntil
  missions {
    id
    name
    departmentId
    recordId
    decision
    reason
    mean
    n
    means
    scores {
      criterionNo
      evaluatorNo
      score
    }
  }
  criteria
  evaluators {
    no
    label
    citizen
  }
  steps {
    step
    doneOn
    note
  }
  warnings
}`) as unknown as TypedDocumentString<PublishEvaluationMutation, PublishEvaluationMutationVariables>;
export const ForumsDocument = new TypedDocumentString(`
    query Forums($filter: ForumFilter, $first: Int = 50, $after: String) {
  forums(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      title
      forumLevel
      subject
      state
      startsOn
      endsOn
      place
      villages
      total
      items
      adopted
      open
      demand
      publishedAt
      archivedAt
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ForumsQuery, ForumsQueryVariables>;
export const ForumDocument = new TypedDocumentString(`
    query Forum($id: ID!) {
  forum(id: $id) {
    ...ForumDetail
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}`) as unknown as TypedDocumentString<ForumQuery, ForumQueryVariables>;
export const ForumSettingDocument = new TypedDocumentString(`
    query ForumSetting {
  forumSetting {
    minimumShare
    minimumSource
    noticeDays
    resultDays
    source
    version
  }
}
    `) as unknown as TypedDocumentString<ForumSettingQuery, ForumSettingQueryVariables>;
export const CreateForumDocument = new TypedDocumentString(`
    mutation CreateForum($key: String!, $input: ForumInput!, $state: ForumState) {
  createForum(idempotencyKey: $key, input: $input, state: $state) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<CreateForumMutation, CreateForumMutationVariables>;
export const ChangeForumDocument = new TypedDocumentString(`
    mutation ChangeForum($id: ID!, $version: Int!, $input: ForumInput!) {
  changeForum(id: $id, version: $version, input: $input) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<ChangeForumMutation, ChangeForumMutationVariables>;
export const EnterForumDocument = new TypedDocumentString(`
    mutation EnterForum($id: ID!, $input: ForumEntryInput!) {
  enterForum(id: $id, input: $input) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<EnterForumMutation, EnterForumMutationVariables>;
export const StepForumDocument = new TypedDocumentString(`
    mutation StepForum($id: ID!, $version: Int!, $input: ForumStepInput!) {
  stepForum(id: $id, version: $version, input: $input) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<StepForumMutation, StepForumMutationVariables>;
export const PublishForumDocument = new TypedDocumentString(`
    mutation PublishForum($id: ID!, $published: Boolean!) {
  publishForum(id: $id, published: $published) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<PublishForumMutation, PublishForumMutationVariables>;
export const ArchiveForumDocument = new TypedDocumentString(`
    mutation ArchiveForum($id: ID!, $archived: Boolean!) {
  archiveForum(id: $id, archived: $archived) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<ArchiveForumMutation, ArchiveForumMutationVariables>;
export const ChangeForumItemDocument = new TypedDocumentString(`
    mutation ChangeForumItem($id: ID!, $version: Int!, $input: ForumItemInput!) {
  changeForumItem(id: $id, version: $version, input: $input) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<ChangeForumItemMutation, ChangeForumItemMutationVariables>;
export const RemoveForumItemDocument = new TypedDocumentString(`
    mutation RemoveForumItem($id: ID!, $version: Int!) {
  removeForumItem(id: $id, version: $version) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<RemoveForumItemMutation, RemoveForumItemMutationVariables>;
export const AskForumItemDocument = new TypedDocumentString(`
    mutation AskForumItem($id: ID!, $version: Int!, $unitId: ID!, $dueOn: Date!) {
  askForumItem(id: $id, version: $version, unitId: $unitId, dueOn: $dueOn) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<AskForumItemMutation, AskForumItemMutationVariables>;
export const AnswerForumItemDocument = new TypedDocumentString(`
    mutation AnswerForumItem($id: ID!, $version: Int!, $input: ForumAnswerInput!) {
  answerForumItem(id: $id, version: $version, input: $input) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<AnswerForumItemMutation, AnswerForumItemMutationVariables>;
export const ReopenForumItemDocument = new TypedDocumentString(`
    mutation ReopenForumItem($id: ID!, $version: Int!) {
  reopenForumItem(id: $id, version: $version) {
    ...ForumOutcome
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ForumItemParts on ForumItem {
  id
  no
  kind
  text
  villageId
  votes
  unitId
  askedOn
  dueOn
  overdue
  outcome
  project
  projectCode
  projectRecord {
    id
    kind
    subjectId
    title
  }
  reason
  answer
  answeredOn
  version
}
fragment ForumDetail on Forum {
  id
  record {
    ...RecordParts
  }
  forumLevel
  subject
  state
  villageIds
  unitIds
  time
  orderNumber
  orderedOn
  announcedOn
  channels
  affectsLiving
  hearingId
  informationOn
  resultOn
  summarySentOn
  result
  cancelReason
  attendance {
    total
    women
    youth
    elderly
    households
    registeredHouseholds
    groups {
      name
      persons
    }
    version
  }
  hearing {
    demand
    forumId
    title
    checks {
      step
      state
      dueOn
      doneOn
    }
    source
    noticeDays
    resultDays
  }
  warnings
  minimumShare
  minimumSource
  items {
    ...ForumItemParts
  }
}
fragment ForumOutcome on ForumPayload {
  status
  message
  fields {
    field
    message
  }
  forum {
    ...ForumDetail
  }
}`) as unknown as TypedDocumentString<ReopenForumItemMutation, ReopenForumItemMutationVariables>;
export const SaveForumSettingDocument = new TypedDocumentString(`
    mutation SaveForumSetting($input: ForumSettingInput!) {
  saveForumSetting(input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveForumSettingMutation, SaveForumSettingMutationVariables>;
export const InformationRequestsDocument = new TypedDocumentString(`
    query InformationRequests($filter: InformationFilter, $first: Int = 50, $after: String) {
  informationRequests(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      number
      body
      wanted
      state
      receivedOn
      queueOn
      ready
      extended
      objectionPending
      departmentId
      assigneeId
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<InformationRequestsQuery, InformationRequestsQueryVariables>;
export const InformationRequestDocument = new TypedDocumentString(`
    query InformationRequest($id: ID!) {
  informationRequest(id: $id) {
    ...InformationRequestParts
  }
}
    fragment InformationRequestParts on InformationRequest {
  id
  number
  channel
  body
  wanted
  state
  open
  receivedOn
  dueOn
  ready
  promisedOn
  queueOn
  departmentId
  assigneeId
  ground
  answer
  transferredTo
  objectionFrom
  objectionDueOn
  objected
  answeredOn
  version
  events {
    at
    kind
    public
    actorName
    text
  }
  requester {
    name
    phone
    email
    address
    wantsMail
  }
}`) as unknown as TypedDocumentString<InformationRequestQuery, InformationRequestQueryVariables>;
export const RegisterInformationRequestDocument = new TypedDocumentString(`
    mutation RegisterInformationRequest($input: RegisterInformationRequestInput!) {
  registerInformationRequest(input: $input) {
    status
    message
    fields {
      field
      message
    }
    secret
    trackingUrl
    request {
      id
      number
      queueOn
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterInformationRequestMutation, RegisterInformationRequestMutationVariables>;
export const AssignInformationRequestDocument = new TypedDocumentString(`
    mutation AssignInformationRequest($id: ID!, $version: Int!, $departmentId: ID, $assigneeId: ID) {
  assignInformationRequest(
    id: $id
    version: $version
    departmentId: $departmentId
    assigneeId: $assigneeId
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AssignInformationRequestMutation, AssignInformationRequestMutationVariables>;
export const MarkInformationReadyDocument = new TypedDocumentString(`
    mutation MarkInformationReady($id: ID!, $version: Int!) {
  markInformationReady(id: $id, version: $version) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MarkInformationReadyMutation, MarkInformationReadyMutationVariables>;
export const ExtendInformationRequestDocument = new TypedDocumentString(`
    mutation ExtendInformationRequest($id: ID!, $version: Int!, $promisedOn: Date!, $reason: String!) {
  extendInformationRequest(
    id: $id
    version: $version
    promisedOn: $promisedOn
    reason: $reason
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ExtendInformationRequestMutation, ExtendInformationRequestMutationVariables>;
export const AskThirdPartyDocument = new TypedDocumentString(`
    mutation AskThirdParty($id: ID!, $version: Int!, $toldOn: Date!, $days: Int!) {
  askThirdParty(id: $id, version: $version, toldOn: $toldOn, days: $days) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AskThirdPartyMutation, AskThirdPartyMutationVariables>;
export const RecordObjectionDocument = new TypedDocumentString(`
    mutation RecordObjection($id: ID!, $version: Int!, $objected: Boolean!, $text: String!) {
  recordObjection(id: $id, version: $version, objected: $objected, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordObjectionMutation, RecordObjectionMutationVariables>;
export const DecideInformationRequestDocument = new TypedDocumentString(`
    mutation DecideInformationRequest($id: ID!, $version: Int!, $decision: InformationDecision!, $text: String!, $ground: RefusalGround, $agency: String!) {
  decideInformationRequest(
    id: $id
    version: $version
    decision: $decision
    text: $text
    ground: $ground
    agency: $agency
  ) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideInformationRequestMutation, DecideInformationRequestMutationVariables>;
export const NoteInformationRequestDocument = new TypedDocumentString(`
    mutation NoteInformationRequest($id: ID!, $text: String!) {
  noteInformationRequest(id: $id, text: $text) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<NoteInformationRequestMutation, NoteInformationRequestMutationVariables>;
export const LatenessDocument = new TypedDocumentString(`
    query Lateness {
  lateness {
    asOf
    byDepartment {
      id
      name
      open
      dueSoon
      overdue
      oldestQueueOn
    }
    byOfficer {
      id
      name
      open
      dueSoon
      overdue
      oldestQueueOn
    }
  }
}
    `) as unknown as TypedDocumentString<LatenessQuery, LatenessQueryVariables>;
export const PlansDocument = new TypedDocumentString(`
    query Plans($text: String = "", $archived: Boolean = false, $after: String) {
  plans(text: $text, archived: $archived, after: $after, first: 30) {
    nodes {
      ...PlanParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment MeasureProgressParts on MeasureProgress {
  steps
  done
  due
  late
  dropped
  budget
  spent
  indicators
  judged
  met
}
fragment MeasureSummaryParts on MeasureSummary {
  id
  planId
  code
  form
  firstYear
  lastYear
  owners
  draftNo
  announcedNo
  record {
    ...RecordParts
  }
  progress {
    ...MeasureProgressParts
  }
}
fragment PlanParts on Plan {
  id
  firstYear
  lastYear
  dimension
  groups {
    code
    title
  }
  record {
    ...RecordParts
  }
  progress {
    ...MeasureProgressParts
  }
  years {
    year
    budget
    spent
  }
  measures {
    ...MeasureSummaryParts
  }
}`) as unknown as TypedDocumentString<PlansQuery, PlansQueryVariables>;
export const PlanDocument = new TypedDocumentString(`
    query Plan($id: ID!) {
  plan(id: $id) {
    ...PlanParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment MeasureProgressParts on MeasureProgress {
  steps
  done
  due
  late
  dropped
  budget
  spent
  indicators
  judged
  met
}
fragment MeasureSummaryParts on MeasureSummary {
  id
  planId
  code
  form
  firstYear
  lastYear
  owners
  draftNo
  announcedNo
  record {
    ...RecordParts
  }
  progress {
    ...MeasureProgressParts
  }
}
fragment PlanParts on Plan {
  id
  firstYear
  lastYear
  dimension
  groups {
    code
    title
  }
  record {
    ...RecordParts
  }
  progress {
    ...MeasureProgressParts
  }
  years {
    year
    budget
    spent
  }
  measures {
    ...MeasureSummaryParts
  }
}`) as unknown as TypedDocumentString<PlanQuery, PlanQueryVariables>;
export const MeasuresDocument = new TypedDocumentString(`
    query Measures($filter: MeasureFilter, $after: String) {
  measures(filter: $filter, first: 50, after: $after) {
    nodes {
      ...MeasureSummaryParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment MeasureProgressParts on MeasureProgress {
  steps
  done
  due
  late
  dropped
  budget
  spent
  indicators
  judged
  met
}
fragment MeasureSummaryParts on MeasureSummary {
  id
  planId
  code
  form
  firstYear
  lastYear
  owners
  draftNo
  announcedNo
  record {
    ...RecordParts
  }
  progress {
    ...MeasureProgressParts
  }
}`) as unknown as TypedDocumentString<MeasuresQuery, MeasuresQueryVariables>;
export const MeasureDocument = new TypedDocumentString(`
    query Measure($id: ID!, $no: Int) {
  measure(id: $id, no: $no) {
    ...MeasureParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment MeasureProgressParts on MeasureProgress {
  steps
  done
  due
  late
  dropped
  budget
  spent
  indicators
  judged
  met
}
fragment MeasureParts on Measure {
  id
  planId
  planTitle
  code
  draftNo
  announcedNo
  record {
    ...RecordParts
  }
  progress {
    ...MeasureProgressParts
  }
  version {
    no
    state
    heading
    form
    name
    rationale
    objectives
    targets
    area
    firstYear
    lastYear
    budget
    eachYear
    totalBudget
    allDepartments
    departmentIds
    owners
    missing
    steps {
      id
      text
      bullets
      plannedOn
      dueOn
      responsibleId
      responsible
      state
      doneOn
      movedTo
      reason
      changedBy
      changedAt
      version
      late
      evidence
    }
    indicators {
      id
      name
      unit
      rule
      target
      targetText
      met
      evidence
      actuals {
        fiscalYear
        actual
        evidence
        met
        changedBy
        changedAt
      }
    }
  }
  versions {
    no
    state
    madeBy
    madeAt
    changedAt
    announcedBy
    announcedAt
    announcedOn
    reference
  }
  spending {
    id
    spentOn
    amount
    note
    createdBy
  }
}`) as unknown as TypedDocumentString<MeasureQuery, MeasureQueryVariables>;
export const MeasureComparisonDocument = new TypedDocumentString(`
    query MeasureComparison($id: ID!, $from: Int!, $to: Int!) {
  measureComparison(id: $id, from: $from, to: $to) {
    heading
    before
    after
  }
}
    `) as unknown as TypedDocumentString<MeasureComparisonQuery, MeasureComparisonQueryVariables>;
export const CreatePlanDocument = new TypedDocumentString(`
    mutation CreatePlan($key: String!, $input: PlanInput!) {
  createPlan(idempotencyKey: $key, input: $input) {
    ...PlanPayloadParts
  }
}
    fragment PlanPayloadParts on PlanPayload {
  status
  message
  fields {
    field
    message
  }
  plan {
    id
  }
}`) as unknown as TypedDocumentString<CreatePlanMutation, CreatePlanMutationVariables>;
export const ChangePlanDocument = new TypedDocumentString(`
    mutation ChangePlan($id: ID!, $version: Int!, $input: PlanInput!) {
  changePlan(id: $id, version: $version, input: $input) {
    ...PlanPayloadParts
  }
}
    fragment PlanPayloadParts on PlanPayload {
  status
  message
  fields {
    field
    message
  }
  plan {
    id
  }
}`) as unknown as TypedDocumentString<ChangePlanMutation, ChangePlanMutationVariables>;
export const PublishPlanDocument = new TypedDocumentString(`
    mutation PublishPlan($id: ID!) {
  publishPlan(id: $id) {
    ...PlanPayloadParts
  }
}
    fragment PlanPayloadParts on PlanPayload {
  status
  message
  fields {
    field
    message
  }
  plan {
    id
  }
}`) as unknown as TypedDocumentString<PublishPlanMutation, PublishPlanMutationVariables>;
export const WithdrawPlanDocument = new TypedDocumentString(`
    mutation WithdrawPlan($id: ID!) {
  withdrawPlan(id: $id) {
    ...PlanPayloadParts
  }
}
    fragment PlanPayloadParts on PlanPayload {
  status
  message
  fields {
    field
    message
  }
  plan {
    id
  }
}`) as unknown as TypedDocumentString<WithdrawPlanMutation, WithdrawPlanMutationVariables>;
export const ArchivePlanDocument = new TypedDocumentString(`
    mutation ArchivePlan($id: ID!) {
  archivePlan(id: $id) {
    ...PlanPayloadParts
  }
}
    fragment PlanPayloadParts on PlanPayload {
  status
  message
  fields {
    field
    message
  }
  plan {
    id
  }
}`) as unknown as TypedDocumentString<ArchivePlanMutation, ArchivePlanMutationVariables>;
export const RestorePlanDocument = new TypedDocumentString(`
    mutation RestorePlan($id: ID!) {
  restorePlan(id: $id) {
    ...PlanPayloadParts
  }
}
    fragment PlanPayloadParts on PlanPayload {
  status
  message
  fields {
    field
    message
  }
  plan {
    id
  }
}`) as unknown as TypedDocumentString<RestorePlanMutation, RestorePlanMutationVariables>;
export const CreateMeasureDocument = new TypedDocumentString(`
    mutation CreateMeasure($key: String!, $planId: ID!, $input: MeasureInput!) {
  createMeasure(idempotencyKey: $key, planId: $planId, input: $input) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<CreateMeasureMutation, CreateMeasureMutationVariables>;
export const ChangeMeasureDocument = new TypedDocumentString(`
    mutation ChangeMeasure($id: ID!, $version: Int!, $input: MeasureInput!) {
  changeMeasure(id: $id, version: $version, input: $input) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<ChangeMeasureMutation, ChangeMeasureMutationVariables>;
export const AnnounceMeasureDocument = new TypedDocumentString(`
    mutation AnnounceMeasure($id: ID!, $version: Int!, $announcedOn: Date, $reference: String!, $publish: Boolean!) {
  announceMeasure(
    id: $id
    version: $version
    announcedOn: $announcedOn
    reference: $reference
    publish: $publish
  ) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<AnnounceMeasureMutation, AnnounceMeasureMutationVariables>;
export const NewMeasureVersionDocument = new TypedDocumentString(`
    mutation NewMeasureVersion($id: ID!, $version: Int!) {
  newMeasureVersion(id: $id, version: $version) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<NewMeasureVersionMutation, NewMeasureVersionMutationVariables>;
export const DiscardMeasureDraftDocument = new TypedDocumentString(`
    mutation DiscardMeasureDraft($id: ID!, $version: Int!) {
  discardMeasureDraft(id: $id, version: $version) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<DiscardMeasureDraftMutation, DiscardMeasureDraftMutationVariables>;
export const PublishMeasureDocument = new TypedDocumentString(`
    mutation PublishMeasure($id: ID!) {
  publishMeasure(id: $id) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<PublishMeasureMutation, PublishMeasureMutationVariables>;
export const WithdrawMeasureDocument = new TypedDocumentString(`
    mutation WithdrawMeasure($id: ID!) {
  withdrawMeasure(id: $id) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<WithdrawMeasureMutation, WithdrawMeasureMutationVariables>;
export const ArchiveMeasureDocument = new TypedDocumentString(`
    mutation ArchiveMeasure($id: ID!) {
  archiveMeasure(id: $id) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<ArchiveMeasureMutation, ArchiveMeasureMutationVariables>;
export const RestoreMeasureDocument = new TypedDocumentString(`
    mutation RestoreMeasure($id: ID!) {
  restoreMeasure(id: $id) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<RestoreMeasureMutation, RestoreMeasureMutationVariables>;
export const SaveMeasureStepDocument = new TypedDocumentString(`
    mutation SaveMeasureStep($id: ID!, $stepId: ID!, $input: StepStateInput!) {
  saveMeasureStep(id: $id, stepId: $stepId, input: $input) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<SaveMeasureStepMutation, SaveMeasureStepMutationVariables>;
export const SaveIndicatorActualDocument = new TypedDocumentString(`
    mutation SaveIndicatorActual($id: ID!, $indicatorId: ID!, $input: IndicatorActualInput!) {
  saveIndicatorActual(id: $id, indicatorId: $indicatorId, input: $input) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<SaveIndicatorActualMutation, SaveIndicatorActualMutationVariables>;
export const AddMeasureSpendingDocument = new TypedDocumentString(`
    mutation AddMeasureSpending($id: ID!, $key: String!, $spentOn: Date!, $amount: Int!, $note: String!) {
  addMeasureSpending(
    id: $id
    idempotencyKey: $key
    spentOn: $spentOn
    amount: $amount
    note: $note
  ) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<AddMeasureSpendingMutation, AddMeasureSpendingMutationVariables>;
export const RemoveMeasureSpendingDocument = new TypedDocumentString(`
    mutation RemoveMeasureSpending($id: ID!, $spendingId: ID!) {
  removeMeasureSpending(id: $id, spendingId: $spendingId) {
    ...MeasurePayloadParts
  }
}
    fragment MeasurePayloadParts on MeasurePayload {
  status
  message
  fields {
    field
    message
  }
  measure {
    id
  }
}`) as unknown as TypedDocumentString<RemoveMeasureSpendingMutation, RemoveMeasureSpendingMutationVariables>;
export const ParticipationPolicyDocument = new TypedDocumentString(`
    query ParticipationPolicy {
  participationPolicy {
    ...PolicyParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment PolicyParts on ParticipationPolicy {
  id
  record {
    ...RecordParts
  }
  preamble
  legalBasis
  declaration
  inform
  consult
  involve
  collaborate
}`) as unknown as TypedDocumentString<ParticipationPolicyQuery, ParticipationPolicyQueryVariables>;
export const SaveParticipationPolicyDocument = new TypedDocumentString(`
    mutation SaveParticipationPolicy($idempotencyKey: String!, $id: ID, $version: Int, $input: ParticipationPolicyInput!) {
  saveParticipationPolicy(
    idempotencyKey: $idempotencyKey
    id: $id
    version: $version
    input: $input
  ) {
    status
    message
    fields {
      field
      message
    }
    policy {
      ...PolicyParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment PolicyParts on ParticipationPolicy {
  id
  record {
    ...RecordParts
  }
  preamble
  legalBasis
  declaration
  inform
  consult
  involve
  collaborate
}`) as unknown as TypedDocumentString<SaveParticipationPolicyMutation, SaveParticipationPolicyMutationVariables>;
export const PublishParticipationPolicyDocument = new TypedDocumentString(`
    mutation PublishParticipationPolicy($id: ID!) {
  publishParticipationPolicy(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishParticipationPolicyMutation, PublishParticipationPolicyMutationVariables>;
export const WithdrawParticipationPolicyDocument = new TypedDocumentString(`
    mutation WithdrawParticipationPolicy($id: ID!) {
  withdrawParticipationPolicy(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawParticipationPolicyMutation, WithdrawParticipationPolicyMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    staff {
      id
      totpEnabled
      lang
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const ProgrammesDocument = new TypedDocumentString(`
    query Programmes($filter: RecordFilter, $after: String) {
  programmes(filter: $filter, first: 50, after: $after) {
    nodes {
      id
      fiscalYear
      round
      dueOn
      filedOn
      tasks
      done
      withEvidence
      record {
        ...RecordParts
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`) as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const ProgrammeDocument = new TypedDocumentString(`
    query Programme($id: ID!) {
  programme(id: $id) {
    ...ProgrammeParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment ProgrammeTaskParts on ProgrammeTask {
  id
  code
  category
  version
  text
  workGroup
  departmentId
  principles
  stage
  state
  result
  files
  shownBy {
    recordId
    kind
    subjectId
    title
    public
  }
}
fragment ProgrammeParts on Programme {
  id
  fiscalYear
  round
  stakeholders
  dueOn
  filedOn
  warnings
  record {
    ...RecordParts
  }
  tasks {
    ...ProgrammeTaskParts
  }
  counts {
    category
    tasks
    done
    withEvidence
  }
  contributions {
    departmentId
    tasks
    shown
  }
}`) as unknown as TypedDocumentString<ProgrammeQuery, ProgrammeQueryVariables>;
export const CreateProgrammeDocument = new TypedDocumentString(`
    mutation CreateProgramme($input: NewProgrammeInput!) {
  createProgramme(input: $input) {
    status
    message
    fields {
      field
      message
    }
    programme {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateProgrammeMutation, CreateProgrammeMutationVariables>;
export const NextProgrammeDocument = new TypedDocumentString(`
    mutation NextProgramme($id: ID!, $idempotencyKey: String!) {
  nextProgramme(id: $id, idempotencyKey: $idempotencyKey) {
    status
    message
    fields {
      field
      message
    }
    programme {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<NextProgrammeMutation, NextProgrammeMutationVariables>;
export const ChangeProgrammeDocument = new TypedDocumentString(`
    mutation ChangeProgramme($id: ID!, $version: Int!, $input: ProgrammeInput!) {
  changeProgramme(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeProgrammeMutation, ChangeProgrammeMutationVariables>;
export const FileProgrammeDocument = new TypedDocumentString(`
    mutation FileProgramme($id: ID!, $filedOn: Date) {
  fileProgramme(id: $id, filedOn: $filedOn) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FileProgrammeMutation, FileProgrammeMutationVariables>;
export const StepProgrammeDocument = new TypedDocumentString(`
    mutation StepProgramme($id: ID!, $step: RecordStep!) {
  stepProgramme(id: $id, step: $step) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StepProgrammeMutation, StepProgrammeMutationVariables>;
export const AddProgrammeTaskDocument = new TypedDocumentString(`
    mutation AddProgrammeTask($programmeId: ID!, $input: ProgrammeTaskInput!) {
  addProgrammeTask(programmeId: $programmeId, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddProgrammeTaskMutation, AddProgrammeTaskMutationVariables>;
export const ChangeProgrammeTaskDocument = new TypedDocumentString(`
    mutation ChangeProgrammeTask($id: ID!, $version: Int!, $input: ProgrammeTaskInput!) {
  changeProgrammeTask(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeProgrammeTaskMutation, ChangeProgrammeTaskMutationVariables>;
export const RemoveProgrammeTaskDocument = new TypedDocumentString(`
    mutation RemoveProgrammeTask($id: ID!) {
  removeProgrammeTask(id: $id) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveProgrammeTaskMutation, RemoveProgrammeTaskMutationVariables>;
export const LinkProgrammeTaskDocument = new TypedDocumentString(`
    mutation LinkProgrammeTask($id: ID!, $recordId: ID!, $shown: Boolean!) {
  linkProgrammeTask(id: $id, recordId: $recordId, shown: $shown) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LinkProgrammeTaskMutation, LinkProgrammeTaskMutationVariables>;
export const ReadDocumentDocument = new TypedDocumentString(`
    mutation ReadDocument($uploadId: ID, $text: String) {
  readDocument(uploadId: $uploadId, text: $text) {
    status
    message
    fields {
      field
      message
    }
    document
  }
}
    `) as unknown as TypedDocumentString<ReadDocumentMutation, ReadDocumentMutationVariables>;
export const ImportDocumentDocument = new TypedDocumentString(`
    mutation ImportDocument($idempotencyKey: String!, $body: JSON!, $uploadId: ID, $text: String) {
  importDocument(
    idempotencyKey: $idempotencyKey
    body: $body
    uploadId: $uploadId
    text: $text
  ) {
    status
    message
    fields {
      field
      message
    }
    records {
      title
      line
      status
      message
      fields {
        field
        message
      }
      kind
      subjectId
    }
  }
}
    `) as unknown as TypedDocumentString<ImportDocumentMutation, ImportDocumentMutationVariables>;
export const SurveyTemplatesDocument = new TypedDocumentString(`
    query SurveyTemplates {
  surveyTemplates {
    key
    name
    title
    summary
    services {
      no
      service
      name
    }
    questions {
      aspect
      kind
      text
      required
    }
  }
}
    `) as unknown as TypedDocumentString<SurveyTemplatesQuery, SurveyTemplatesQueryVariables>;
export const SurveysDocument = new TypedDocumentString(`
    query Surveys($filter: RecordFilter, $first: Int, $after: String) {
  surveys(filter: $filter, first: $first, after: $after) {
    nodes {
      record {
        ...RecordParts
      }
      state
      answers
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}`) as unknown as TypedDocumentString<SurveysQuery, SurveysQueryVariables>;
export const SurveyDocument = new TypedDocumentString(`
    query Survey($id: ID!) {
  survey(id: $id) {
    ...SurveyParts
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment SurveyParts on Survey {
  id
  record {
    ...RecordParts
  }
  state
  template
  repeatAllowed
  liveResults
  askSex
  askAge
  population
  marginPercent
  sampleTarget
  services {
    no
    service
    name
  }
  questions {
    id
    aspect
    kind
    text
    required
  }
  answers
  paper
  answerable
  publicUrl
}`) as unknown as TypedDocumentString<SurveyQuery, SurveyQueryVariables>;
export const SurveyResultsDocument = new TypedDocumentString(`
    query SurveyResults($id: ID!) {
  surveyResults(id: $id) {
    least
    n
    percent
    distribution
    sampleTarget
    csv
    parts {
      by
      key
      hidden
      n
      percent
    }
  }
}
    `) as unknown as TypedDocumentString<SurveyResultsQuery, SurveyResultsQueryVariables>;
export const SurveyTextsDocument = new TypedDocumentString(`
    query SurveyTexts($id: ID!, $after: String) {
  surveyTexts(id: $id, first: 50, after: $after) {
    nodes {
      questionId
      text
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<SurveyTextsQuery, SurveyTextsQueryVariables>;
export const CreateSurveyDocument = new TypedDocumentString(`
    mutation CreateSurvey($idempotencyKey: String!, $input: SurveyInput!) {
  createSurvey(idempotencyKey: $idempotencyKey, input: $input) {
    status
    message
    fields {
      field
      message
    }
    survey {
      ...SurveyParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment SurveyParts on Survey {
  id
  record {
    ...RecordParts
  }
  state
  template
  repeatAllowed
  liveResults
  askSex
  askAge
  population
  marginPercent
  sampleTarget
  services {
    no
    service
    name
  }
  questions {
    id
    aspect
    kind
    text
    required
  }
  answers
  paper
  answerable
  publicUrl
}`) as unknown as TypedDocumentString<CreateSurveyMutation, CreateSurveyMutationVariables>;
export const ChangeSurveyDocument = new TypedDocumentString(`
    mutation ChangeSurvey($id: ID!, $version: Int!, $input: SurveyInput!) {
  changeSurvey(id: $id, version: $version, input: $input) {
    status
    message
    fields {
      field
      message
    }
    survey {
      ...SurveyParts
    }
  }
}
    fragment RecordParts on Record {
  id
  kind
  subjectId
  title
  summary
  level
  category
  statutoryDomain
  fiscalYear
  startsOn
  endsOn
  place
  departmentId
  ownerId
  publishedAt
  archivedAt
  version
  updatedAt
}
fragment SurveyParts on Survey {
  id
  record {
    ...RecordParts
  }
  state
  template
  repeatAllowed
  liveResults
  askSex
  askAge
  population
  marginPercent
  sampleTarget
  services {
    no
    service
    name
  }
  questions {
    id
    aspect
    kind
    text
    required
  }
  answers
  paper
  answerable
  publicUrl
}`) as unknown as TypedDocumentString<ChangeSurveyMutation, ChangeSurveyMutationVariables>;
export const OpenSurveyDocument = new TypedDocumentString(`
    mutation OpenSurvey($id: ID!, $version: Int!) {
  openSurvey(id: $id, version: $version) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OpenSurveyMutation, OpenSurveyMutationVariables>;
export const CloseSurveyDocument = new TypedDocumentString(`
    mutation CloseSurvey($id: ID!, $version: Int!) {
  closeSurvey(id: $id, version: $version) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CloseSurveyMutation, CloseSurveyMutationVariables>;
export const ArchiveSurveyDocument = new TypedDocumentString(`
    mutation ArchiveSurvey($id: ID!, $archived: Boolean!) {
  archiveSurvey(id: $id, archived: $archived) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveSurveyMutation, ArchiveSurveyMutationVariables>;
export const EnterSurveyFormDocument = new TypedDocumentString(`
    mutation EnterSurveyForm($id: ID!, $idempotencyKey: String!, $batch: String!, $form: SurveyFormInput!) {
  enterSurveyForm(
    id: $id
    idempotencyKey: $idempotencyKey
    batch: $batch
    form: $form
  ) {
    status
    message
    fields {
      field
      message
    }
    responseId
  }
}
    `) as unknown as TypedDocumentString<EnterSurveyFormMutation, EnterSurveyFormMutationVariables>;
export const RemoveSurveyFormDocument = new TypedDocumentString(`
    mutation RemoveSurveyForm($id: ID!, $responseId: ID!) {
  removeSurveyForm(id: $id, responseId: $responseId) {
    status
    message
    fields {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveSurveyFormMutation, RemoveSurveyFormMutationVariables>;
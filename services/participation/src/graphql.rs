//! The operations of this room, in groups of at most eight: very large merged roots overflow the compiler.

use async_graphql::MergedObject;

/// Reading.
#[derive(MergedObject, Default)]
pub struct ParticipationQuery(
    RegisterGroupQuery,
    PlanGroupQuery,
    CommitteeGroupQuery,
    EventGroupQuery,
    ProgrammeGroupQuery,
    VoiceGroupQuery,
);

#[derive(MergedObject, Default)]
pub struct RegisterGroupQuery(crate::record::graphql::RecordQuery, crate::policy::graphql::PolicyQuery);

#[derive(MergedObject, Default)]
pub struct PlanGroupQuery(crate::plan::graphql::PlanQuery, crate::measure::graphql::MeasureQuery);

#[derive(MergedObject, Default)]
pub struct CommitteeGroupQuery(
    crate::committee::graphql::CommitteeQuery,
    crate::meeting::graphql::MeetingQuery,
);

#[derive(MergedObject, Default)]
pub struct EventGroupQuery(crate::forum::graphql::ForumQuery, crate::activity::graphql::ActivityQuery);

#[derive(MergedObject, Default)]
pub struct ProgrammeGroupQuery(
    crate::programme::graphql::ProgrammeQuery,
    crate::centre::graphql::CentreQuery,
);

#[derive(MergedObject, Default)]
pub struct VoiceGroupQuery(
    crate::consultation::graphql::ConsultationQuery,
    crate::survey::graphql::SurveyQuery,
    crate::evaluation::graphql::EvaluationQuery,
);

/// Changing.
#[derive(MergedObject, Default)]
pub struct ParticipationMutation(
    RegisterGroupMutation,
    PlanGroupMutation,
    CommitteeGroupMutation,
    EventGroupMutation,
    ProgrammeGroupMutation,
    VoiceGroupMutation,
);

#[derive(MergedObject, Default)]
pub struct RegisterGroupMutation(
    crate::record::graphql::RecordMutation,
    crate::policy::graphql::PolicyMutation,
);

#[derive(MergedObject, Default)]
pub struct PlanGroupMutation(
    crate::plan::graphql::PlanMutation,
    crate::measure::graphql::MeasureMutation,
    crate::measure::graphql::MeasureWorkMutation,
);

#[derive(MergedObject, Default)]
pub struct CommitteeGroupMutation(
    crate::committee::graphql::CommitteeMutation,
    crate::meeting::graphql::MeetingMutation,
    crate::meeting::graphql::MeetingFollowUpMutation,
);

#[derive(MergedObject, Default)]
pub struct EventGroupMutation(
    crate::forum::graphql::ForumMutation,
    crate::activity::graphql::ActivityMutation,
);

#[derive(MergedObject, Default)]
pub struct ProgrammeGroupMutation(
    crate::programme::graphql::ProgrammeMutation,
    crate::centre::graphql::CentreMutation,
);

#[derive(MergedObject, Default)]
pub struct VoiceGroupMutation(
    crate::consultation::graphql::ConsultationMutation,
    crate::consultation::graphql::CommentMutation,
    crate::survey::graphql::SurveyMutation,
    crate::evaluation::graphql::EvaluationMutation,
);

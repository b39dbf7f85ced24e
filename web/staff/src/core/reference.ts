// The short lists every form needs: departments, categories, villages, colleagues. They change rarely, so they are kept for minutes.
import {
  CategoriesDocument,
  ColleaguesDocument,
  ComplaintCountsDocument,
  DepartmentsDocument,
  VillagesDocument,
} from '../gql/graphql';
import { useGql } from './data';
import { useLang } from './i18n';

const MINUTES = 60_000;
const KEEP = { staleTime: 5 * MINUTES };

export interface Choice {
  value: string;
  label: string;
}

export function useDepartmentChoices(): Choice[] {
  const lang = useLang();
  const { data } = useGql(DepartmentsDocument, {}, KEEP);
  return (data?.departments ?? []).map((one) => ({
    value: one.id,
    label: lang === 'en' && one.nameEn ? one.nameEn : one.nameTh,
  }));
}

export function useCategoryChoices(): Choice[] {
  const lang = useLang();
  const { data } = useGql(CategoriesDocument, {}, KEEP);
  return (data?.categories ?? []).map((one) => ({
    value: one.id,
    label: lang === 'en' && one.nameEn ? one.nameEn : one.nameTh,
  }));
}

/** Which department usually handles each category. */
export function useCategoryDepartments(): Map<string, string> {
  const { data } = useGql(CategoriesDocument, {}, KEEP);
  return new Map(
    (data?.categories ?? []).flatMap((one) =>
      one.departmentId ? [[one.id, one.departmentId] as const] : [],
    ),
  );
}

export function useVillageChoices(): Choice[] {
  const { data } = useGql(VillagesDocument, {}, KEEP);
  return (data?.villages ?? []).map((one) => ({ value: one.id, label: one.label }));
}

export function useColleagues(enabled = true) {
  const { data } = useGql(ColleaguesDocument, {}, { ...KEEP, enabled });
  return data?.staff ?? [];
}

const WORKING_ROLES = ['RECEIVING_CLERK', 'RESPONSIBLE_OFFICER', 'DEPARTMENT_HEAD', 'APPROVER'];

/** People a case can be given to, of one department when it is chosen. */
export function useOfficerChoices(departmentId?: string): Choice[] {
  return useColleagues()
    .filter((one) => one.roles.some((role) => WORKING_ROLES.includes(role)))
    .filter((one) => !departmentId || one.departmentId === departmentId)
    .map((one) => ({ value: one.id, label: one.position ? `${one.name} · ${one.position}` : one.name }));
}

export function useComplaintCounts(enabled: boolean) {
  return useGql(ComplaintCountsDocument, {}, { enabled }).data?.complaintCounts;
}

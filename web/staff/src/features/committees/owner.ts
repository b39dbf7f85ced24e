import { useColleagues, useDepartmentChoices } from '../../core/reference';
import type { ActionPartsFragment } from '../../gql/graphql';

/** Who an action item is for, in words. */
export function useOwner(): (item: ActionPartsFragment) => string {
  const people = useColleagues();
  const departments = useDepartmentChoices();
  return (item) =>
    [
      people.find((one) => one.id === item.ownerId)?.name,
      item.ownerText,
      departments.find((one) => one.value === item.departmentId)?.label,
    ]
      .filter(Boolean)
      .join(' · ') || '–';
}

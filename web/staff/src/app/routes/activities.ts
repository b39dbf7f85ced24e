// Paths of this group; its screens load when they are opened.
export const activitiesRoutes = [] as const;

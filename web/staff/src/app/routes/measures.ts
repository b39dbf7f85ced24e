// Paths of this group; its screens load when they are opened.
export const measuresRoutes = [] as const;

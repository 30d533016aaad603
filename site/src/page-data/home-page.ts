// What the home page puts on top.

/** Featured stories first, then the newest to fill the places; none twice. */
export function chooseTopStories<S extends { id: string }>(featured: readonly S[], newest: readonly S[], places: number): S[] {
  const chosen = new Map<string, S>();
  for (const story of [...featured, ...newest]) if (!chosen.has(story.id)) chosen.set(story.id, story);
  return [...chosen.values()].slice(0, places);
}

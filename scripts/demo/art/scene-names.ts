// The landscapes drawn for the demo, by name.

export const SCENE_NAMES = [
  'terraces',
  'river',
  'school',
  'clinic',
  'village-gate',
  'meeting-hall',
  'market',
  'bridge',
  'forest',
  'dam',
  'tea-hills',
  'office',
  'digital-services',
  'sports-ground',
] as const;
export type SceneName = (typeof SCENE_NAMES)[number];

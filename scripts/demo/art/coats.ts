// The colours that people in the pictures wear.

const COATS = ['#9b2d30', '#24527a', '#2d6b57', '#a4572a', '#6b3f73', '#3d4f63', '#b07d2b'];
/** One colour after the other. */
export const coat = (index: number) => COATS[index % COATS.length] ?? '#24527a';

export default {
  documents: { strictParams: true },
  rest: { strictParams: true, defaultLimit: 25, maxLimit: 100 },
};

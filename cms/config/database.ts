import { dataFolder, setting } from '../src/settings.ts';

export default () => {
  const url = setting('DATABASE_URL');
  if (url === null) {
    return { connection: { client: 'sqlite', connection: { filename: dataFolder().database }, useNullAsDefault: true } };
  }
  return { connection: { client: 'postgres', connection: { connectionString: url }, pool: { min: 0, max: 10 } } };
};

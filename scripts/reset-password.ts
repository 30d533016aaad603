// `npm run reset-password -- --email ADDRESS`: a new password for somebody who lost theirs, by Strapi's own command.

import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { loadSettings } from './start/environment-file.ts';
import { newPassword } from './start/first-administrator.ts';
import { projectPath } from './start/project.ts';

const { values } = parseArgs({ options: { email: { type: 'string' } } });
if (!values.email) {
  console.error('Chưa có địa chỉ thư của tài khoản. Hãy chạy: npm run reset-password -- --email dia-chi@co-quan.gov.vn');
  process.exit(2);
}

console.log(`Đang đặt lại mật khẩu của ${values.email} (khoảng 15 giây) …`);
const password = newPassword();
const strapi = projectPath('node_modules/@strapi/strapi/bin/strapi.js');
const child = spawn(process.execPath, [strapi, 'admin:reset-user-password', '--email', values.email, '--password', password], {
  cwd: projectPath('cms'),
  env: { ...(await loadSettings()), NODE_ENV: 'production' },
  stdio: ['ignore', 'pipe', 'pipe'],
});
let output = '';
child.stdout.on('data', (chunk) => {
  output += chunk;
});
child.stderr.on('data', (chunk) => {
  output += chunk;
});
const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
if (code === 0) {
  console.log(`Mật khẩu mới của ${values.email} (chỉ hiện lần này): ${password}`);
} else {
  const isUnknown = output.includes('User not found');
  console.error(isUnknown ? `Không có tài khoản ${values.email}.` : `Không đặt lại được mật khẩu của ${values.email}:\n${output}`);
  console.error('Hãy kiểm tra địa chỉ thư, và chắc rằng cổng đã chạy "npm start" ít nhất một lần.');
  process.exitCode = 1;
}

// Whoever may manage users may not thereby manage the portal's technical rights: Strapi lets every holder of "users.create" and
// "users.update" hand out its super admin role, to themselves as well, and set a super admin's password. Guarded where users are
// stored, so that it holds for every route.

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const USER_UID = 'admin::user';
const ROLE_UID = 'admin::role';
const SUPER_ADMIN = { code: 'strapi-super-admin' };

interface WriteEvent {
  params: { where?: Record<string, unknown>; data?: Record<string, unknown> };
}

/**
 * Call it in bootstrap(). Work that no user's request started (start program, commands, invitations) is let through. Refusals are
 * ApplicationErrors (400): of a 403 Strapi shows no message.
 */
export function guardSuperAdmins(strapi: Core.Strapi): void {
  const refuseHandingOut = async ({ params }: WriteEvent) => {
    const ids = listIds(params.data?.roles);
    if (ids.length === 0 || (await mayAll(strapi))) return;
    if ((await strapi.db.query(ROLE_UID).count({ where: { ...SUPER_ADMIN, id: { $in: ids } } })) > 0) throw refuseRole();
  };
  const refuseTouching = async ({ params }: WriteEvent) => {
    if (await mayAll(strapi)) return;
    // The condition may itself ask for roles, so the two are asked apart.
    const targets: { id: number }[] = await strapi.db.query(USER_UID).findMany({ where: params.where ?? {}, select: ['id'] });
    const where = { id: { $in: targets.map(({ id }) => id) }, roles: SUPER_ADMIN };
    const superAdmin = await strapi.db.query(USER_UID).findOne({ where, select: ['email'] });
    if (superAdmin !== null) throw refuseAccount(superAdmin.email);
  };
  const refuseBoth = async (event: WriteEvent) => {
    await refuseTouching(event);
    await refuseHandingOut(event);
  };
  strapi.db.lifecycles.subscribe({
    models: [USER_UID],
    beforeCreate: refuseHandingOut,
    beforeUpdate: refuseBoth,
    beforeUpdateMany: refuseBoth,
    beforeDelete: refuseTouching,
    beforeDeleteMany: refuseTouching,
  });
}

/** Super admins, and programs. */
async function mayAll(strapi: Core.Strapi): Promise<boolean> {
  const caller = strapi.requestContext.get()?.state.user as { id: number } | undefined;
  if (caller === undefined) return true;
  return (await strapi.db.query(USER_UID).count({ where: { id: caller.id, roles: SUPER_ADMIN } })) > 0;
}

/** The ids in a relation as Strapi takes it: `[1, '2', { id: 3 }]`, `{ set: […] }`, `{ connect: […] }`. */
function listIds(relation: unknown): number[] {
  if (Array.isArray(relation)) return relation.flatMap(listIds);
  if (typeof relation === 'number' || typeof relation === 'string') return [Number(relation)].filter(Number.isInteger);
  if (typeof relation !== 'object' || relation === null) return [];
  const { id, set, connect } = relation as Record<string, unknown>;
  return [id, set, connect].flatMap(listIds);
}

function refuseRole(): Error {
  return new errors.ApplicationError(
    'Chưa lưu được người dùng, vì chỉ Quản trị hệ thống mới trao được vai trò Quản trị hệ thống. Hãy chọn vai trò khác, hoặc nhờ một Quản trị hệ thống.',
  );
}

function refuseAccount(email: string): Error {
  return new errors.ApplicationError(
    `Chưa thay đổi được tài khoản «${email}», vì chỉ Quản trị hệ thống mới sửa hoặc xoá được tài khoản Quản trị hệ thống. Hãy nhờ một Quản trị hệ thống.`,
  );
}

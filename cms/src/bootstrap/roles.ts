// The three roles of the desk, brought to exactly these permissions at every start. Strapi's own "Editor" and "Author" become ours.

import { LOCALES } from '@bang-tin/shared/locales';
import type { Core } from '@strapi/strapi';

type Verb = 'create' | 'read' | 'update' | 'delete' | 'publish';
interface Permission {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}
interface Role {
  code: string;
  name: string;
  description: string;
  permissions(strapi: Core.Strapi): Permission[];
}

const IS_CREATOR = 'admin::is-creator';
/** What authors write. */
const WRITTEN = ['article', 'meeting-report', 'legal-document', 'page'].map(toUid);
/** Seeing the media library and adding to it. */
const ADD_FILES = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];
/** What stands on every page of the portal, for Quản trị alone. */
const PORTAL = ['menu', 'site-settings'].map(toUid);

export const ROLES: readonly Role[] = [
  {
    code: 'strapi-author',
    name: 'Tác giả',
    description: 'Viết và sửa bản nháp của mình, thêm tệp; không xuất bản, không thay tệp.',
    permissions: (strapi) => [
      ...contentPermissions(strapi, ['read'], (uid) => !PORTAL.includes(uid)),
      ...contentPermissions(strapi, ['create'], (uid) => WRITTEN.includes(uid)),
      ...contentPermissions(strapi, ['update'], (uid) => WRITTEN.includes(uid)).map((own) => ({ ...own, conditions: [IS_CREATOR] })),
      // Nothing that changes a file: it may stand in a published document already, and bulk deletion asks for no creator.
      ...ADD_FILES.map(toPermission),
    ],
  },
  {
    code: 'strapi-editor',
    name: 'Biên tập',
    description: 'Sửa, xuất bản, gỡ và xóa mọi nội dung; duyệt bình luận.',
    permissions: (strapi) => editorPermissions(strapi),
  },
  {
    code: 'bang-tin-quan-tri',
    name: 'Quản trị',
    description: 'Như Biên tập, thêm thiết lập chung, menu và người dùng.',
    permissions: (strapi) => [
      ...editorPermissions(strapi),
      ...contentPermissions(strapi, ['create', 'update', 'delete', 'publish'], (uid) => PORTAL.includes(uid)),
      ...['admin::users.create', 'admin::users.read', 'admin::users.update', 'admin::users.delete', 'admin::roles.read'].map(toPermission),
    ],
  },
];

/** Strapi's own role with every right; only its texts are ours. */
const SUPER_ADMIN_TEXTS = { name: 'Quản trị hệ thống', description: 'Mọi quyền, gồm cả thiết lập kỹ thuật.' };

/** Makes the roles that are missing and sets the permissions and names of all three. */
export async function keepRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role');
  await service.update({ code: 'strapi-super-admin' }, SUPER_ADMIN_TEXTS);
  for (const { code, name, description, permissions } of ROLES) {
    const found = await service.findOne({ code });
    if (found && (found.name !== name || found.description !== description)) await service.update({ id: found.id }, { name, description });
    const role = found ?? (await service.create({ code, name, description }));
    await service.assignPermissions(role.id, permissions(strapi));
  }
}

function editorPermissions(strapi: Core.Strapi): Permission[] {
  return [
    ...contentPermissions(strapi, ['read'], () => true),
    ...contentPermissions(strapi, ['create', 'update', 'delete', 'publish'], (uid) => !PORTAL.includes(uid)),
    ...[...ADD_FILES, 'plugin::upload.assets.update'].map(toPermission),
  ];
}

/** Every field and, where a type has languages, every language. */
function contentPermissions(strapi: Core.Strapi, verbs: Verb[], applies: (uid: string) => boolean): Permission[] {
  const ids = verbs.map((verb) => `plugin::content-manager.explorer.${verb}`);
  const actions = strapi
    .service('admin::permission')
    .actionProvider.values()
    .filter((action: { actionId: string }) => ids.includes(action.actionId));
  const restrictedSubjects = Object.keys(strapi.contentTypes).filter((uid) => !uid.startsWith('api::') || !applies(uid));
  const permissions: Permission[] = strapi.service('admin::content-type').getPermissionsWithNestedFields(actions, { restrictedSubjects });
  return permissions.map((permission) => ({
    ...permission,
    properties: { ...permission.properties, ...(hasLanguages(strapi, permission.subject) ? { locales: [...LOCALES] } : {}) },
  }));
}

function hasLanguages(strapi: Core.Strapi, uid: string | null | undefined): boolean {
  const options = strapi.contentType(uid as 'api::page.page')?.pluginOptions as { i18n?: { localized?: boolean } } | undefined;
  return options?.i18n?.localized === true;
}

function toPermission(action: string): Permission {
  return { action };
}

function toUid(type: string): string {
  return `api::${type}.${type}`;
}

// An editor at the admin, in a real browser: logs in, opens a document, changes, publishes, unpublishes.

import type { Browser, Locator, Page } from 'playwright-core';
import type { Administrator } from './portal.ts';

export class AdminDesk {
  readonly page: Page;
  readonly #cmsUrl: string;

  private constructor(page: Page, cmsUrl: string) {
    this.page = page;
    this.#cmsUrl = cmsUrl;
  }

  static async open(browser: Browser, cmsUrl: string, { email, password }: Administrator): Promise<AdminDesk> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
    await page.goto(`${cmsUrl}/admin/auth/login`);
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => !url.pathname.includes('/auth/'));
    return new AdminDesk(page, cmsUrl);
  }

  /** Opens the edit view of a document in Vietnamese. @param uid e.g. "api::article.article" */
  async edit(uid: string, documentId: string): Promise<void> {
    await this.page.goto(`${this.#cmsUrl}/admin/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=vi`);
    await this.page.locator('input[name=title]').waitFor();
  }

  async changeTitle(title: string): Promise<void> {
    await this.page.locator('input[name=title]').fill(title);
  }

  async changeAbstract(abstract: string): Promise<void> {
    await this.page.locator('textarea[name=abstract]').fill(abstract);
  }

  /** A panel beside the form. @param name its part in the code, e.g. "cited-documents" */
  panel(name: string): Locator {
    return this.page.getByTestId(name);
  }

  /** Keeps the draft, and waits until the form has nothing left to save. */
  async save(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Lưu', exact: true });
    await button.click();
    await this.page.getByRole('button', { name: 'Lưu', exact: true, disabled: true }).waitFor();
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
  }

  async unpublish(): Promise<void> {
    // Two menus have this name; the one beside Publish is the last once its panel is there.
    await this.page.getByRole('button', { name: 'Xuất bản', exact: true }).waitFor();
    await this.page.getByRole('button', { name: 'Việc khác' }).last().click();
    await this.page.getByRole('menuitem', { name: 'Gỡ khỏi cổng' }).click();
  }

  /** Waits until the panel "Trên trang công khai" has a title: "Đã lên trang". @returns all that it says */
  async publicStatus(title: string): Promise<string> {
    const panel = this.page.getByTestId('page-status');
    await panel.getByText(title, { exact: true }).waitFor();
    return (await panel.textContent()) ?? '';
  }
}

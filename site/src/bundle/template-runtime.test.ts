// What the publisher's templates run on gives what Astro's own runtime gives. Whole pages are compared by publisher/page-renderer.test.ts.

import { describe, expect, test } from '@jest/globals';
import { unescapeHTML } from 'astro/runtime/server/escape.js';
import { addAttribute } from 'astro/runtime/server/render/util.js';
import fc from 'fast-check';
import * as ours from './template-runtime.ts';

const names = ['href', 'class', 'data-page', 'aria-label', 'title', 'hidden', 'open', 'class:list', 'style', 'download', 'popover', 'a"b'];
const values = fc.oneof(
  fc.string({ unit: fc.constantFrom('&', '"', "'", '<', '>', 'ạ', 'a', ' ') }),
  fc.constantFrom(null, undefined, true, false, 0, 1.5, ['a', { b: true, c: false }]),
);

test('attributes are those of Astro', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(...names), (value, name) => {
      expect(String(ours.addAttribute(value, name))).toBe(String(addAttribute(value, name)));
    }),
  );
});

describe('values between HTML', () => {
  test.each<[string, unknown, string]>([
    ['text is escaped', `<b title="x">'&`, '&lt;b title=&quot;x&quot;&gt;&#39;&amp;'],
    ['HTML stays', ours.unescapeHTML('<b>'), '<b>'],
    ['HTML that Astro marks stays', unescapeHTML('<b>'), '<b>'],
    ['what conditions leave is nothing', [null, undefined, false, ''], ''],
    ['zero is a number', 0, '0'],
    ['lists come item by item', ['<', [ours.unescapeHTML('<b>'), 1]], '&lt;<b>1'],
  ])('%s', (_, value, html) => {
    expect(String(ours.render`(${value})`)).toBe(`(${html})`);
  });

  test.each([
    ['an object', {}],
    ['a promise', Promise.resolve('late')],
    ['a function', () => 'text'],
  ])('%s is a mistake, never text', (_, value) => {
    expect(() => ours.render`${value}`).toThrow('no value that is text');
  });

  test('a list of HTML is a mistake, as only Astro would show it unescaped', () => {
    expect(() => ours.unescapeHTML(['<b>', '</b>'])).toThrow('as HTML');
    expect([undefined, null, 0].map((value) => String(ours.render`${ours.unescapeHTML(value)}`))).toEqual(['', '', '0']);
    expect(String(ours.render`${ours.unescapeHTML(unescapeHTML('<b>'))}`)).toBe('<b>');
  });
});

test('the class of a style of one component is never lost without a word', () => {
  expect(String(ours.spreadAttributes({ lang: 'en', hidden: true }, undefined))).toBe(' lang="en" hidden');
  expect(() => ours.spreadAttributes({ lang: 'en' }, undefined, { class: 'astro-x' })).toThrow('styles of its own');
});

test('a component that waits is refused by name', () => {
  const late = ours.createComponent((async () => ours.render``) as never);
  expect(() => ours.renderComponent({} as never, 'Late', late, {})).toThrow('The component Late');
});

describe('components of the frame', () => {
  const page = new ours.PageInWork({} as never, '', new Map());
  const render = (component: unknown, props: object) => ours.renderComponent(page, 'SiteFooter', component, { ...props });

  test('are made once for the same properties, and anew for others', () => {
    const items = ['a'];
    let made = 0;
    const component = ours.createComponent((inWork, props) => {
      const { items: shown } = inWork.createAstro(props).props;
      made++;
      return ours.render`${shown}`;
    });
    expect([items, items, [...items, 'b'], items].map((some) => String(render(component, { items: some })))).toEqual(['a', 'a', 'ab', 'a']);
    expect([String(render(component, { items, more: 1 })), made]).toEqual(['a', 3]);
  });

  test('are their own components, not others of the same name', () => {
    const [one, other] = ['one', 'other'].map((text) => ours.createComponent(() => ours.render`${text}`));
    expect([one, other, one].map((component) => String(render(component, {})))).toEqual(['one', 'other', 'one']);
  });

  test('are not kept where they are given content besides properties', () => {
    const component = ours.createComponent((inWork, _, slots) => ours.renderSlot(inWork, slots.default));
    const filled = (text: string) => ours.renderComponent(page, 'SiteFooter', component, {}, { default: () => text });
    expect(['a', 'b'].map((text) => String(filled(text)))).toEqual(['a', 'b']);
  });

  test('can read nothing that may differ between pages', () => {
    const component = ours.createComponent((inWork, props) => ours.render`${inWork.createAstro(props).locals}`);
    expect(() => render(component, { only: 'here' })).toThrow('asks for Astro.locals');
  });
});

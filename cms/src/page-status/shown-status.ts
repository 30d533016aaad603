// What the panel "Trên trang công khai" of the edit form shows; the server makes it, the admin draws it.

export interface ShownStatus {
  tone: 'live' | 'waiting' | 'failed' | 'neutral';
  /** One or two words: "Đã lên trang". */
  title: string;
  /** A sentence or two. */
  text: string;
  /** Where readers find the page; null where there is none. */
  address: string | null;
  /** What to tell those who look after the portal; null where there is nothing to tell. */
  detail: string | null;
  /** It will soon be another one: ask again. */
  isPassing: boolean;
}

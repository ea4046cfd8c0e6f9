const hourMinute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const hourMinuteSecond = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** "15:30", in the time zone of the person at the screen. `at` is in epoch milliseconds. */
export function toMinute(at: number): string {
  return hourMinute.format(at);
}

/** "14:49:07": where evidence matters, to the second. `at` is in epoch milliseconds. */
export function toSecond(at: number): string {
  return hourMinuteSecond.format(at);
}

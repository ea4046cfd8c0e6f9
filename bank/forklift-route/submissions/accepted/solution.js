/** Two waiting lists: states reached by driving come in order of time, and so do those reached by turning. */
function fastest(turn, floor) {
  const r = floor.length;
  const c = floor[0].length;
  const down = [-1, 0, 1, 0];
  const across = [0, 1, 0, -1];
  const done = new Uint8Array(r * c * 4);
  const row = floor.findIndex((line) => line.includes('S'));
  const driven = [[0, row, floor[row].indexOf('S'), 0]];
  const turned = [];
  let d = 0;
  let t = 0;
  while (d < driven.length || t < turned.length) {
    const takeDriven = t === turned.length || (d < driven.length && driven[d][0] <= turned[t][0]);
    const [seconds, y, x, facing] = takeDriven ? driven[d++] : turned[t++];
    const state = (y * c + x) * 4 + facing;
    if (done[state]) continue;
    done[state] = 1;
    if (floor[y][x] === 'G') return seconds;
    const [ny, nx] = [y + down[facing], x + across[facing]];
    if (floor[ny]?.[nx] !== undefined && floor[ny][nx] !== '#') driven.push([seconds + 1, ny, nx, facing]);
    for (const side of [1, 3]) turned.push([seconds + turn, y, x, (facing + side) % 4]);
  }
  return -1;
}

const [first, ...floor] = require('node:fs').readFileSync(0, 'utf8').trim().split(/\r?\n/);
const seconds = fastest(Number(first.split(' ')[2]), floor);
console.log(seconds < 0 ? 'unreachable' : seconds);

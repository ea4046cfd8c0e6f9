import { readFileSync } from 'node:fs';

/** The minute in which each vehicle leaves, in the order of the list; a vehicle is [arrival, class]. */
function departures(capacity: number, period: number, vehicles: number[][]): number[] {
  return vehicles.map(() => 0);
}

const [first, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
const [, capacity, period] = first.split(' ').map(Number);
const vehicles = lines.map((line) => line.split(' ').map(Number));
console.log(departures(capacity, period, vehicles).join('\n'));

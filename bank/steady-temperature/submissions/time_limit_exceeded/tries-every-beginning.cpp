#include <algorithm>
#include <iostream>
#include <vector>
using namespace std;

int main() {
    int n, d;
    cin >> n >> d;
    vector<int> notes(n);
    for (int& note : notes) cin >> note;
    int best = 0, begin = 0;
    for (int first = 0; first < n; first++) {
        int highest = notes[first], lowest = notes[first], last = first;
        while (last < n) {
            highest = max(highest, notes[last]);
            lowest = min(lowest, notes[last]);
            if (highest - lowest > d) break;
            last++;
        }
        if (last - first > best) {
            best = last - first;
            begin = first;
        }
    }
    cout << best << ' ' << begin + 1 << '\n';
}

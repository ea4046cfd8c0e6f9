#include <iostream>
#include <set>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, d;
    cin >> n >> d;
    vector<int> notes(n);
    multiset<int> inside;
    int first = 0, best = 0, begin = 0;
    for (int last = 0; last < n; last++) {
        cin >> notes[last];
        inside.insert(notes[last]);
        while (*inside.rbegin() - *inside.begin() > d) inside.erase(inside.find(notes[first++]));
        if (last - first + 1 > best) {
            best = last - first + 1;
            begin = first;
        }
    }
    cout << best << ' ' << begin + 1 << '\n';
}

#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>
using namespace std;

int main() {
    int n, k;
    cin >> n >> k;
    vector<pair<int, int>> outages(n);
    vector<int> edges;
    for (auto& [start, end] : outages) {
        cin >> start >> end;
        edges.push_back(start);
        edges.push_back(end);
    }
    sort(edges.begin(), edges.end());
    int best = 0, since = -1;
    for (int minute : edges) {
        int down = 0;
        for (auto [start, end] : outages) {
            if (start <= minute && minute < end) down++;
        }
        if (down >= k && since < 0) since = minute;
        if (down < k && since >= 0) {
            best = max(best, minute - since);
            since = -1;
        }
    }
    cout << best << '\n';
}

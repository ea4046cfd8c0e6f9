#include <iostream>
#include <utility>
#include <vector>
using namespace std;

// The length in minutes of the longest stretch with at least k services down; an outage is {start, end}.
int longestOutage(const vector<pair<int, int>>& outages, int k) {
    return 0;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, k;
    cin >> n >> k;
    vector<pair<int, int>> outages(n);
    for (auto& [start, end] : outages) cin >> start >> end;
    cout << longestOutage(outages, k) << '\n';
}

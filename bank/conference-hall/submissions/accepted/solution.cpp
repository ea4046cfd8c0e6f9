#include <algorithm>
#include <iostream>
#include <vector>
using namespace std;

struct Request {
    long long start, end, fee;
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    long long gap;
    cin >> n >> gap;
    vector<Request> requests(n);
    for (auto& [start, end, fee] : requests) cin >> start >> end >> fee;
    sort(requests.begin(), requests.end(), [](const auto& a, const auto& b) { return a.end < b.end; });
    vector<long long> best(n + 1);
    for (int i = 0; i < n; i++) {
        auto fits = [&](const Request& before) { return before.end + gap <= requests[i].start; };
        int before = partition_point(requests.begin(), requests.begin() + i, fits) - requests.begin();
        best[i + 1] = max(best[i], best[before] + requests[i].fee);
    }
    cout << best[n] << '\n';
}

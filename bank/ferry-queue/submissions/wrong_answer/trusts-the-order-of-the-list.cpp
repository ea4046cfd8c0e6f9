#include <algorithm>
#include <functional>
#include <iostream>
#include <numeric>
#include <queue>
#include <tuple>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, capacity;
    long long period;
    cin >> n >> capacity >> period;
    vector<long long> arrival(n), left(n);
    vector<int> rank(n), order(n);
    for (int i = 0; i < n; i++) cin >> arrival[i] >> rank[i];
    iota(order.begin(), order.end(), 0);

    using Waiting = tuple<int, long long, int>;
    priority_queue<Waiting, vector<Waiting>, greater<>> waiting;
    long long minute = 0;
    for (int next = 0; next < n || !waiting.empty(); minute += period) {
        if (waiting.empty()) minute = max(minute, (arrival[order[next]] + period - 1) / period * period);
        for (; next < n && arrival[order[next]] <= minute; next++) {
            int i = order[next];
            waiting.push({rank[i], arrival[i], i});
        }
        for (int taken = 0; taken < capacity && !waiting.empty(); taken++) {
            left[get<2>(waiting.top())] = minute;
            waiting.pop();
        }
    }
    for (long long minute : left) cout << minute << '\n';
}

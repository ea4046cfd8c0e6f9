#include <iostream>
#include <string>
#include <vector>
using namespace std;

struct Stop {
    int opens, closes, stay;
};

// The earliest minute at which all deliveries can be done, or -1. Customers are counted from 1, the depot is 0;
// stops[0] is unused.
int earliestEnd(const vector<Stop>& stops, const vector<vector<int>>& drive) {
    return -1;
}

int main() {
    int n;
    cin >> n;
    vector<Stop> stops(n + 1);
    for (int i = 1; i <= n; i++) cin >> stops[i].opens >> stops[i].closes >> stops[i].stay;
    vector<vector<int>> drive(n + 1, vector<int>(n + 1));
    for (auto& row : drive) {
        for (int& minutes : row) cin >> minutes;
    }
    int end = earliestEnd(stops, drive);
    cout << (end < 0 ? "impossible" : to_string(end)) << '\n';
}

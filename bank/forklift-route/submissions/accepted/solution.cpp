#include <functional>
#include <iostream>
#include <queue>
#include <string>
#include <utility>
#include <vector>
using namespace std;

const int DOWN[] = {-1, 0, 1, 0}, ACROSS[] = {0, 1, 0, -1};

int main() {
    int r, c;
    long long turn;
    cin >> r >> c >> turn;
    vector<string> floor(r);
    for (string& row : floor) cin >> row;
    vector<long long> best(r * c * 4, 1LL << 60);
    priority_queue<pair<long long, int>, vector<pair<long long, int>>, greater<>> open;
    auto reach = [&](int row, int column, int facing, long long seconds) {
        if (row < 0 || row == r || column < 0 || column == c || floor[row][column] == '#') return;
        int state = (row * c + column) * 4 + facing;
        if (seconds >= best[state]) return;
        best[state] = seconds;
        open.push({seconds, state});
    };
    for (int row = 0; row < r; row++) {
        size_t column = floor[row].find('S');
        if (column != string::npos) reach(row, column, 0, 0);
    }
    while (!open.empty()) {
        auto [seconds, state] = open.top();
        open.pop();
        if (seconds > best[state]) continue;
        int facing = state % 4, column = state / 4 % c, row = state / 4 / c;
        if (floor[row][column] == 'G') {
            cout << seconds << '\n';
            return 0;
        }
        reach(row + DOWN[facing], column + ACROSS[facing], facing, seconds + 1);
        reach(row, column, (facing + 1) % 4, seconds + turn);
        reach(row, column, (facing + 3) % 4, seconds + turn);
    }
    cout << "unreachable\n";
}

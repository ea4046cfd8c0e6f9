#include <algorithm>
#include <iostream>
#include <string>
#include <vector>
using namespace std;

const int DOWN[] = {-1, 0, 1, 0}, ACROSS[] = {0, 1, 0, -1};

int main() {
    int r, c;
    long long turn;
    cin >> r >> c >> turn;
    vector<string> floor(r);
    for (string& row : floor) cin >> row;
    const long long FAR = 1LL << 60;
    vector<long long> best(r * c * 4, FAR);
    vector<char> done(r * c * 4);
    for (int i = 0; i < r * c; i++) {
        if (floor[i / c][i % c] == 'S') best[4 * i] = 0;
    }
    while (true) {
        int state = -1;
        for (int other = 0; other < r * c * 4; other++) {
            if (!done[other] && best[other] < FAR && (state < 0 || best[other] < best[state])) state = other;
        }
        if (state < 0) break;
        done[state] = 1;
        int facing = state % 4, cell = state / 4, row = cell / c, column = cell % c;
        if (floor[row][column] == 'G') {
            cout << best[state] << '\n';
            return 0;
        }
        for (int other : {cell * 4 + (facing + 1) % 4, cell * 4 + (facing + 3) % 4}) {
            best[other] = min(best[other], best[state] + turn);
        }
        int nextRow = row + DOWN[facing], nextColumn = column + ACROSS[facing];
        if (nextRow < 0 || nextRow == r || nextColumn < 0 || nextColumn == c || floor[nextRow][nextColumn] == '#') continue;
        int next = (nextRow * c + nextColumn) * 4 + facing;
        best[next] = min(best[next], best[state] + 1);
    }
    cout << "unreachable\n";
}

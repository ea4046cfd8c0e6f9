#include <iostream>
#include <string>
#include <vector>
using namespace std;

// The smallest number of seconds, or -1 if the goal cannot be reached.
long long fastest(int turn, const vector<string>& floor) {
    return -1;
}

int main() {
    int r, c, turn;
    cin >> r >> c >> turn;
    vector<string> floor(r);
    for (string& row : floor) cin >> row;
    long long seconds = fastest(turn, floor);
    cout << (seconds < 0 ? "unreachable" : to_string(seconds)) << '\n';
}

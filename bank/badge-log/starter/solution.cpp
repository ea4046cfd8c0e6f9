#include <array>
#include <iostream>
#include <string>
#include <vector>
using namespace std;

struct Line {
    string kind;  // in or out
    string name;
};

// The number of contradictory lines, the most people inside at the same time, and those inside at the end.
array<int, 3> readLog(const vector<Line>& lines) {
    return {0, 0, 0};
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    cin >> n;
    vector<Line> lines(n);
    for (Line& line : lines) cin >> line.kind >> line.name;
    auto [contradictory, most, inside] = readLog(lines);
    cout << contradictory << ' ' << most << ' ' << inside << '\n';
}

#include <iostream>
#include <utility>
#include <vector>
using namespace std;

// The length of the longest steady stretch and the number of its first note, counted from 1.
pair<int, int> longestSteady(int d, const vector<int>& notes) {
    return {1, 1};
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, d;
    cin >> n >> d;
    vector<int> notes(n);
    for (int& note : notes) cin >> note;
    auto [length, first] = longestSteady(d, notes);
    cout << length << ' ' << first << '\n';
}

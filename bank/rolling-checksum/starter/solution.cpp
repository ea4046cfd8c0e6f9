#include <iostream>
#include <string>
#include <utility>
using namespace std;

// How many places have the checksum c, and the first of them (from 1; 0 if there is none).
pair<int, int> findBlocks(int w, int c, const string& text) {
    return {0, 0};
}

int main() {
    int n, w, c;
    string text;
    cin >> n >> w >> c >> text;
    auto [count, first] = findBlocks(w, c, text);
    cout << count << ' ' << first << '\n';
}

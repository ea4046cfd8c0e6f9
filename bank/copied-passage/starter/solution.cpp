#include <iostream>
#include <string>
#include <utility>
using namespace std;

// The length of the longest passage and the place where it first begins, counted from 1; {0, 0} if none.
pair<int, int> longestCopy(const string& text) {
    return {0, 0};
}

int main() {
    int n;
    string text;
    cin >> n >> text;
    auto [length, place] = longestCopy(text);
    cout << length << ' ' << place << '\n';
}

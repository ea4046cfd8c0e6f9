#include <algorithm>
#include <iostream>
#include <string>
#include <vector>
using namespace std;

int main() {
    int n;
    string text;
    cin >> n >> text;
    // common[j]: how many letters ending before i and before j agree.
    vector<int> common(n + 1);
    int best = 0, begin = 0;
    for (int i = 1; i <= n; i++) {
        for (int j = n; j > i; j--) {
            common[j] = text[i - 1] == text[j - 1] ? common[j - 1] + 1 : 0;
            int length = min(common[j], j - i);
            if (length > best || (length == best && length > 0 && i - length + 1 < begin)) {
                best = length;
                begin = i - length + 1;
            }
        }
        common[i] = 0;
    }
    cout << best << ' ' << begin << '\n';
}

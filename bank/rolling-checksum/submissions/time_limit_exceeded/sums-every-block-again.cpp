#include <iostream>
#include <string>
using namespace std;

int main() {
    int n, w, count = 0, first = 0;
    long long c;
    string text;
    cin >> n >> w >> c >> text;
    for (int place = 0; place + w <= n; place++) {
        long long checksum = 0;
        for (int i = place; i < place + w; i++) checksum = (checksum * 31 + text[i] - 'a' + 1) % 1'000'003;
        if (checksum == c) {
            count++;
            if (first == 0) first = place + 1;
        }
    }
    cout << count << ' ' << first << '\n';
}

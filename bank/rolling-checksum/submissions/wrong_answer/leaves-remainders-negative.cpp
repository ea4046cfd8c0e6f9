#include <iostream>
#include <string>
using namespace std;

const long long BASE = 31, MODULUS = 1'000'003;

int main() {
    int n, w, count = 0, first = 0;
    long long c, top = 1, checksum = 0;
    string text;
    cin >> n >> w >> c >> text;
    for (int i = 1; i < w; i++) top = top * BASE % MODULUS;
    for (int i = 0; i < n; i++) {
        if (i >= w) checksum = (checksum - top * (text[i - w] - 'a' + 1)) % MODULUS;
        checksum = (checksum * BASE + text[i] - 'a' + 1) % MODULUS;
        if (i >= w - 1 && checksum == c) {
            count++;
            if (first == 0) first = i - w + 2;
        }
    }
    cout << count << ' ' << first << '\n';
}

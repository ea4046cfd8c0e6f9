#include <iostream>
#include <utility>
using namespace std;

// The row and the column of the k-th shelf.
pair<long long, long long> findShelf(long long r, long long c, long long k) {
    return {1, 1};
}

int main() {
    long long r, c, k;
    cin >> r >> c >> k;
    auto [row, column] = findShelf(r, c, k);
    cout << row << ' ' << column << '\n';
}

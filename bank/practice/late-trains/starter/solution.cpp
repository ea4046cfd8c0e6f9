#include <iostream>
#include <vector>
using namespace std;

struct Train {
    int due, came;
};

// How many of the trains came late.
int countLate(const vector<Train>& trains) {
    return 0;
}

int main() {
    int n;
    cin >> n;
    vector<Train> trains(n);
    for (auto& [due, came] : trains) cin >> due >> came;
    cout << countLate(trains) << '\n';
}

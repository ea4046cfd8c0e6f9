#include <iostream>
#include <vector>
using namespace std;

struct Train {
    int due, came;
};

// How many of the trains came late.
int countLate(const vector<Train>& trains) {
    int late = 0;
    for (const Train& train : trains) late += train.came > train.due;
    return late;
}

int main() {
    int n;
    cin >> n;
    vector<Train> trains(n);
    for (auto& [due, came] : trains) cin >> due >> came;
    cout << countLate(trains) << '\n';
}

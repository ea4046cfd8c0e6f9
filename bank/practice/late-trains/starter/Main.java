import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** How many trains came late: due[i] and came[i] are the minutes of train i. */
    static int countLate(int[] due, int[] came) {
        return 0;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        int[] due = new int[n];
        int[] came = new int[n];
        for (int i = 0; i < n; i++) {
            String[] minutes = in.readLine().trim().split(" ");
            due[i] = Integer.parseInt(minutes[0]);
            came[i] = Integer.parseInt(minutes[1]);
        }
        System.out.println(countLate(due, came));
    }
}

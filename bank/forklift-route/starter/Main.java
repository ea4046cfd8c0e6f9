import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** The smallest number of seconds, or -1 if the goal cannot be reached. */
    static long fastest(int turn, String[] floor) {
        return -1;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] first = in.readLine().trim().split(" ");
        String[] floor = new String[Integer.parseInt(first[0])];
        for (int i = 0; i < floor.length; i++) floor[i] = in.readLine().trim();
        long seconds = fastest(Integer.parseInt(first[2]), floor);
        System.out.println(seconds < 0 ? "unreachable" : String.valueOf(seconds));
    }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** The length of the longest passage and the place where it first begins, counted from 1; {0, 0} if none. */
    static int[] longestCopy(String text) {
        return new int[] {0, 0};
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        in.readLine();
        int[] found = longestCopy(in.readLine().trim());
        System.out.println(found[0] + " " + found[1]);
    }
}

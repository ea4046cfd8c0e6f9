import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** The repaired text, or null if there is no way. */
    static String repair(String text) {
        return null;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        in.readLine();
        String repaired = repair(in.readLine().trim());
        System.out.println(repaired == null ? "beyond repair" : repaired);
    }
}

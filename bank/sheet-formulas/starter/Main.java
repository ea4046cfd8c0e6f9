import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.Map;

public class Main {
    /** The values by name of the cell; a cell whose value cannot be worked out is left out. */
    static Map<String, Long> workOut(Map<String, String> formulas) {
        return Map.of();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        Map<String, String> formulas = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            String[] line = in.readLine().split(" = ", 2);
            formulas.put(line[0], line[1]);
        }
        Map<String, Long> values = workOut(formulas);
        StringBuilder out = new StringBuilder();
        for (String cell : formulas.keySet()) {
            out.append(values.containsKey(cell) ? values.get(cell) : "circle").append('\n');
        }
        System.out.print(out);
    }
}

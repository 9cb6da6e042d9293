package org.shiji.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.shiji.shared.CreditCode;

/**
 * The workbook that the documentation has for trying an import: 5,000 placements, of which 37 rows
 * have something wrong in them, as people get it wrong. Its persons cannot be: no region has the
 * code their numbers begin with.
 */
public final class ExampleFile {
    /** Where it is kept. */
    public static final Path KEPT = Path.of("docs", "examples", "placements-2025.xlsx");

    public static final int ROWS = 5_000;

    /** Rows of the sheet whose student, company and first day stood in an earlier one. */
    static final int TWICE = 12;

    static final List<String> HEAD =
            List.of(
                    "学生",
                    "学校",
                    "专业代码",
                    "实习单位",
                    "开始日期",
                    "结束日期",
                    "周数（周）",
                    "专业对口",
                    "三方协议",
                    "实习责任保险",
                    "实习报酬（元/月）",
                    "同岗位工资（元/月）",
                    "报酬发放方");

    private static final List<String> MAJORS =
            List.of("460301", "460303", "460305", "460104", "510213", "490205");
    private static final List<String> SCHOOLS = List.of("990001", "990002", "990003");
    private static final int COMPANIES = 40;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate BORN = LocalDate.of(2004, 9, 1);
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 17);

    private ExampleFile() {}

    /** A spreadsheet works it out; the rest of a cell is what it is. */
    private record Formula(String text) {}

    /**
     * What is wrong in a row.
     *
     * @param row of the sheet, from 1 with the header
     * @param column from 0
     * @param written what stands there in place of what belongs there
     */
    public record Planted(int row, int column, Object written) {
        /** What the column is called. */
        public String header() {
            return HEAD.get(column);
        }
    }

    /** Everything that is wrong in it, by row. */
    public static List<Planted> planted() {
        List<Planted> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int row = row(all.size());
            String right = person(row - 1);
            all.add(new Planted(row, 0, right.substring(0, 17) + wrong(right.charAt(17))));
        }
        put(all, 0, 990101200501010110L, 990101200501010210L, "", "");
        put(all, 4, "2025-13-05", "2025-02-30", "二月底", "待定");
        put(all, 5, "暑假后");
        for (int i = 0; i < 4; i++) {
            String right = company(i);
            put(all, 3, right.substring(0, 17) + (right.endsWith("1") ? "2" : "1"));
        }
        put(all, 3, "一家电子厂", "某某公司", "校外");
        put(all, 7, "不清楚", "待补");
        put(all, 8, "1 份");
        put(all, 12, "企业", "家长", "第三方");
        put(all, 10, "三千", "3O00", "2800元");
        put(all, 6, "十六周");
        String weeks = "ROUND((F%d-E%1$d)/7,0)";
        for (int i = 0; i < 3; i++) {
            put(all, 6, new Formula(weeks.formatted(row(all.size()))));
        }
        put(all, 2, "机电一体化技术".repeat(30), "");
        return all;
    }

    private static void put(List<Planted> all, int column, Object... written) {
        for (Object one : written) {
            all.add(new Planted(row(all.size()), column, one));
        }
    }

    /** Spread over the sheet. */
    private static int row(int place) {
        return 58 + place * 131;
    }

    private static char wrong(char right) {
        return right == '0' ? '1' : '0';
    }

    /** The file itself. */
    public static byte[] bytes() {
        Map<Integer, Planted> planted = new HashMap<>();
        planted().forEach(one -> planted.put(one.row(), one));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Shiji", null)) {
            Worksheet sheet = workbook.newWorksheet("岗位实习");
            sheet.freezePane(0, 1);
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
                sheet.width(column, column < 4 ? 22 : 14);
            }
            for (int number = 1; number <= ROWS; number++) {
                List<Object> row = right(number);
                Planted wrong = planted.get(number + 1);
                for (int column = 0; column < row.size(); column++) {
                    boolean here = wrong != null && wrong.column() == column;
                    write(sheet, number, column, here ? wrong.written() : row.get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Template.repacked(out.toByteArray());
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            case Formula formula -> sheet.formula(row, column, formula.text());
            default -> sheet.value(row, column, value.toString());
        }
    }

    /**
     * What somebody makes of the rows that were refused: the same file, with what belongs there.
     *
     * @param refused as it is downloaded: what is wrong, the row, then the columns as they were
     */
    public static byte[] mended(byte[] refused) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReadableWorkbook from = new ReadableWorkbook(new ByteArrayInputStream(refused));
                Workbook to = new Workbook(out, "test", null)) {
            Worksheet sheet = to.newWorksheet("S");
            int place = 0;
            for (Row row : from.getFirstSheet().read()) {
                List<Object> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell == null ? "" : Objects.requireNonNullElse(cell.getText(), ""));
                }
                if (place > 0) {
                    int number = Integer.parseInt(cells.get(1).toString()) - 1;
                    cells.subList(2, cells.size()).clear();
                    cells.addAll(right(number));
                }
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, place, column, cells.get(column));
                }
                place++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Everybody's number, the wrong ones too. */
    public static List<String> persons() {
        List<String> all = new ArrayList<>();
        for (int number = 1; number <= ROWS; number++) {
            all.add(right(number).getFirst().toString());
        }
        for (Planted wrong : planted()) {
            if (wrong.column() == 0 && !wrong.written().equals("")) {
                all.add(wrong.written().toString());
            }
        }
        return all;
    }

    /** Codes of the companies of the first half: the members of a union that tries it. */
    public static List<String> members() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < COMPANIES / 2; i++) {
            all.add(company(i));
        }
        return all;
    }

    public static List<String> schools() {
        return SCHOOLS;
    }

    /**
     * A row without fault.
     *
     * @param number from 1
     */
    private static List<Object> right(int number) {
        // the last few are the first once more, with another pay
        boolean twice = number > ROWS - TWICE;
        int of = twice ? number - ROWS + TWICE : number;
        LocalDate start = of % 211 == 0 ? FIRST.minusYears(1) : FIRST.plusDays(of % 140);
        LocalDate end = start.plusWeeks(of % 97 == 0 ? 2 : 12 + of % 9);
        int wage = 3_600 + of % 7 * 200;
        List<Object> row = new ArrayList<>();
        row.add(person(of));
        row.add(SCHOOLS.get(of % SCHOOLS.size()));
        row.add(MAJORS.get(of % MAJORS.size()));
        row.add(company(of * 7 % COMPANIES));
        row.add(start);
        row.add(end);
        row.add(ChronoUnit.WEEKS.between(start, end));
        row.add(of % 8 == 0 ? "否" : "是");
        row.add(of % 61 == 0 ? "否" : "是");
        row.add(of % 40 == 0 ? "否" : "是");
        row.add((of % 13 == 0 ? wage / 2 : wage * 9 / 10) + (twice ? 50 : 0));
        row.add(wage);
        row.add(of % 29 == 0 ? "劳务中介" : "实习单位");
        return row;
    }

    /** A number as of an identity card, of nobody. */
    private static String person(int number) {
        String digits =
                "990101"
                        + BORN.plusDays(number % 1200).toString().replace("-", "")
                        + "%03d".formatted(100 + number / 1200);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String company(int place) {
        String body = "91990100MA%07d".formatted(1_000 + place * 37);
        for (char last : ALPHABET.toCharArray()) {
            if (CreditCode.isValid(body + last)) {
                return body + last;
            }
        }
        throw new IllegalStateException(body);
    }
}

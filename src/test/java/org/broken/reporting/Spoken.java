package org.broken.reporting;

/** Says in Java what belongs into the messages; this 水分 is a comment and may stay. */
class Spoken {

    static final String SENTENCE = "水分过高";

    static final String PARAGRAPH =
            """
            第一行 "引号"
            second line
            """;

    static final char SIGN = '是';

    static final String PLAIN = "// no comment, no Chinese"; // 注释
}

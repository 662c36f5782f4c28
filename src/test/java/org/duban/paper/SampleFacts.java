package org.duban.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Facts from the fictional city, complete for every kind. */
public final class SampleFacts {

    public static final LocalDate SIGNED = LocalDate.of(2026, 6, 3);
    public static final DocumentNumber NUMBER = new DocumentNumber("青督办字", 2026, 12);

    private SampleFacts() {}

    public static NoticeFacts complete() {
        return new NoticeFacts(
                new NoticeFacts.Issuer("青岚市人民政府督查室", "", "联系人：陈思远，联系电话：6126", ""),
                "",
                "临溪县人民政府",
                new NoticeFacts.Matter(
                        "柳坪镇等6个乡镇生活污水处理设施未正常运行问题", "青岚市生态环境保护督察整改方案", "青政办发〔2026〕9号", "", LocalDate.of(2026, 5, 31)),
                SIGNED,
                "大庄、北岭、沙洲、白沙4座处理站仍未通水，配套管网完成19.8公里，占应建32公里的61.9%。",
                new NoticeFacts.Demand(
                        List.of("倒排工期，逐站明确完成日期和责任人", "北岭站线路迁改、沙洲站用地两项堵点，由县政府负责同志牵头协调解决", "每周五报送一次进度"),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 6, 12),
                        "",
                        "24小时"),
                "4座处理站逾期未通水，两次催办没有实质进展",
                "市政府分管负责同志",
                List.of("提醒函（青督函〔2026〕18号）"),
                new NoticeFacts.Interview(
                        LocalDateTime.of(2026, 6, 10, 15, 0),
                        "市政府3号楼第二会议室",
                        List.of("县政府分管负责同志", "县住房和城乡建设局主要负责同志"),
                        List.of("整改进展书面说明", "逐站倒排工期表")),
                List.of("未通水处理站及堵点清单"),
                List.of("市住房和城乡建设局", "市生态环境局"));
    }

    public static NoticeFacts nothing() {
        return new NoticeFacts(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}

package org.restride.catalogue;

/** A pack from another clinic for tests of views: the sample pack with one other title and one item more. */
public final class SharedPackFixture {

    private SharedPackFixture() {}

    public static byte[] archive() {
        return SharedPack.archive(new SamplePack()
                .change(SamplePack.ARTICLE, "Why calves matter", "Why your calves matter")
                .with("articles/por-que.en.md", SamplePack.OTHER_ARTICLE));
    }

    /** The same with three items that no clinic has. */
    public static byte[] archiveOfThreeNew() {
        SamplePack pack = new SamplePack();
        for (String key : new String[] {"aa", "bb", "cc"}) {
            pack.with("articles/" + key + ".en.md", SamplePack.OTHER_ARTICLE.replace("id: por-que", "id: " + key));
        }
        return SharedPack.archive(pack);
    }

    public static String key() {
        return SharedPack.KEY.open().text();
    }

    public static String fingerprint() {
        return SharedPack.KEY.open().fingerprint();
    }
}

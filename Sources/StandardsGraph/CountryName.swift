import StandardsModel

/// What countries are called, for those that standardisation speaks of most; another is called by its code.
enum CountryName {
    /// The name in Chinese where that is asked for, else in English.
    static func text(of code: String, in language: LanguageTag) -> String {
        guard let names = names[code] else { return code }
        return language.text.hasPrefix("zh") ? names.chinese : names.english
    }

    private static let names: [String: (english: String, chinese: String)] = [
        "AE": ("United Arab Emirates", "阿联酋"), "AR": ("Argentina", "阿根廷"), "AT": ("Austria", "奥地利"),
        "AU": ("Australia", "澳大利亚"), "BE": ("Belgium", "比利时"), "BR": ("Brazil", "巴西"), "CA": ("Canada", "加拿大"),
        "CH": ("Switzerland", "瑞士"), "CL": ("Chile", "智利"), "CN": ("China", "中国"), "CZ": ("Czechia", "捷克"),
        "DE": ("Germany", "德国"), "DK": ("Denmark", "丹麦"), "EG": ("Egypt", "埃及"), "ES": ("Spain", "西班牙"),
        "EU": ("European Union", "欧盟"), "FI": ("Finland", "芬兰"), "FR": ("France", "法国"),
        "GB": ("United Kingdom", "英国"), "GR": ("Greece", "希腊"), "HK": ("Hong Kong", "香港"), "HR": ("Croatia", "克罗地亚"),
        "HU": ("Hungary", "匈牙利"), "ID": ("Indonesia", "印度尼西亚"), "IE": ("Ireland", "爱尔兰"), "IL": ("Israel", "以色列"),
        "IN": ("India", "印度"), "IT": ("Italy", "意大利"), "JP": ("Japan", "日本"), "KR": ("Republic of Korea", "韩国"),
        "KZ": ("Kazakhstan", "哈萨克斯坦"), "MN": ("Mongolia", "蒙古"), "MX": ("Mexico", "墨西哥"), "MY": ("Malaysia", "马来西亚"),
        "NL": ("Netherlands", "荷兰"), "NO": ("Norway", "挪威"), "NZ": ("New Zealand", "新西兰"), "PE": ("Peru", "秘鲁"),
        "PH": ("Philippines", "菲律宾"), "PK": ("Pakistan", "巴基斯坦"), "PL": ("Poland", "波兰"), "PT": ("Portugal", "葡萄牙"),
        "RU": ("Russia", "俄罗斯"), "SA": ("Saudi Arabia", "沙特阿拉伯"), "SE": ("Sweden", "瑞典"), "SG": ("Singapore", "新加坡"),
        "TH": ("Thailand", "泰国"), "TR": ("Türkiye", "土耳其"), "TW": ("Taiwan", "台湾"), "UA": ("Ukraine", "乌克兰"),
        "US": ("United States", "美国"), "UZ": ("Uzbekistan", "乌兹别克斯坦"), "VN": ("Viet Nam", "越南"),
        "ZA": ("South Africa", "南非"),
    ]
}

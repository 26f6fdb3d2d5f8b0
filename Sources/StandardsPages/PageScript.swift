/// What the page does beyond being read: search as one types, filters, one entity at a time with what is around it, and
/// the other language. Nothing of it asks for anything that is not in the file.
enum PageScript {
    /// What the file holds: without the comments and the spaces before the lines.
    static let text: String = {
        let source = [helpers, entities, search, deadlines, surroundings, places, languages].joined(separator: "\n")
        let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }
        return lines.filter { !$0.hasPrefix("//") }.joined(separator: "\n") + "\n"
    }()

    private static let helpers = #"""
        'use strict';
        (function () {
        var doc = document, root = doc.documentElement, main = doc.getElementById('main'), box = doc.getElementById('q');
        function all(what, within) { return Array.prototype.slice.call((within || doc).querySelectorAll(what)); }
        function make(name, text, parent, attributes) {
          var svg = /^(svg|g|path|rect|text|title)$/.test(name) || (parent && parent.namespaceURI !== root.namespaceURI);
          var made = svg ? doc.createElementNS('http://www.w3.org/2000/svg', name) : doc.createElement(name);
          for (var key in attributes) made.setAttribute(key, attributes[key]);
          if (text) made.textContent = text;
          if (parent) parent.appendChild(made);
          return made;
        }

        // Words in two languages.
        var words = window.standardsWords || JSON.parse(doc.getElementById('words').textContent), first = root.lang, other = root.dataset.other;
        var ours = {
          'All': '全部', 'Kind': '类型', 'Certainty': '确定性', 'Sector': '领域', 'Body': '机构', 'When': '时间', 'From today': '今日起',
          'New or moved': '新增或改期', 'Around it': '关联', 'Deadlines around it': '关联期限', 'more': '更多', 'earlier': '更早', 'Results': '结果',
          'Changes': '变更', 'Nothing found': '未找到', 'Searching': '正在搜索', 'Cited by': '为其来源'
        };
        function isChinese() { return /^zh/.test(root.lang); }
        function isFirst() { return root.lang === first; }
        function say(english) { return isChinese() && ours[english] || english; }
        function has(object, key) { return Object.prototype.hasOwnProperty.call(object, key); }
        /// A word of the page, in the language that is shown.
        function shown(word) { return !isFirst() && has(words, word) ? words[word] : word; }

        // What stands in the file as text, since a browser reads no `noscript` where a script runs: it is read when it is looked at.
        function textOf(fold) { return fold.childNodes.length === 1 ? fold.firstChild.data : fold.textContent; }
        /// Markup of the page as elements.
        function unfolded(text) {
          var template = doc.createElement('template');
          template.innerHTML = text;
          return doc.importNode(template.content, true);
        }
        /// The text that markup stands for.
        function plain(text) {
          return text.indexOf('&') < 0 ? text : text.replace(/&(amp|lt|gt|quot|#10|#9);/g, function (all, name) {
            return { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n', '#9': '\t' }[name];
          });
        }
        function button(text, parent, before, then) {
          var made = make('button', text, null, { type: 'button', 'class': 'more' });
          parent.insertBefore(made, before);
          made.addEventListener('click', then);
          return made;
        }
        """#
}

/// How the page looks: one scale of type, the system's letters, room around what belongs together; light, dark, on paper
/// and on a phone.
enum PageStyle {
    static let text = #"""
        :root{--back:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d8dee4;--tone:#f4f6f8;--mark:#0a5cad;--bar:#2f6fab;--pale:#9dbfdf;
        color-scheme:light dark}
        @media (prefers-color-scheme:dark){:root{--back:#14171a;--ink:#e4e8ec;--soft:#9aa5b1;--line:#30373e;--tone:#1d2226;
        --mark:#82b8f2;--bar:#6ea8e0;--pale:#365c82}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--back);color:var(--ink);font:1rem/1.5 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",
        sans-serif;overflow-wrap:anywhere}
        b,em,i{font:inherit}
        a{color:var(--mark);text-decoration:none}
        a:hover{text-decoration:underline}
        :focus-visible{outline:2px solid var(--mark);outline-offset:2px}
        main:focus{outline:0}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:.5rem;background:var(--back);padding:.25rem .5rem;z-index:1}
        small,figcaption,.edition,th,dt,label,.also,article ul:not(.dates){font-size:.875rem}
        small,.edition,dt,.also,figcaption,dd i,em,label{color:var(--soft)}
        h1,h2,h3,h4{line-height:1.25;font-weight:600;margin:0}
        h1{font-size:1.25rem}
        h2{font-size:1.5rem;margin-bottom:1rem}
        h2 b{display:inline-block}
        h2 b::first-letter,h3 b::first-letter,dt::first-letter,th::first-letter,nav b::first-letter{text-transform:uppercase}
        nav b,h3 b{display:inline-block}
        h2 small{font-weight:400}
        h3{font-size:1.125rem}
        h4{font-size:.875rem;margin:1.25rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--line)}
        h1 a{color:inherit}
        h3 .w12+span{font-weight:400}
        h3 .w12{margin-right:.25rem}
        p{margin:.5rem 0;max-width:44rem}
        code{font:.875rem ui-monospace,monospace;color:var(--soft)}
        mark{background:var(--tone);color:var(--ink);border:1px solid var(--line);border-radius:.25rem;padding:0 .25rem;font-size:.8125rem}
        [hidden]{display:none!important}
        header{padding:1.5rem 1rem 1rem;border-bottom:1px solid var(--line)}
        .edition{margin:.25rem 0 1rem}
        #find{display:grid;grid-template-columns:1fr auto;gap:.25rem .5rem;margin-bottom:1rem}
        #find label{grid-column:1/-1}
        input,select,button{font:inherit;color:inherit;background:var(--back);border:1px solid var(--soft);border-radius:.25rem;padding:.375rem .5rem;
        min-width:0;min-height:2.25rem}
        select,input{color:var(--ink)}
        button{cursor:pointer}
        nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
        nav a{display:inline-block;padding:.125rem 0}
        nav a[aria-current]{color:var(--ink);font-weight:600}
        main{padding:1.5rem 1rem 4rem;min-width:0}
        section{margin-bottom:3rem;max-width:64rem}
        article{padding:1.5rem 0;border-top:1px solid var(--line)}
        .also{margin:.25rem 0}
        dl{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:.25rem 1rem;margin:.75rem 0}
        dt{grid-column:1;padding-top:.1rem}
        dd{grid-column:2;margin:0;max-width:44rem}
        dd dl{margin:0 0 .5rem;padding-left:.75rem;border-left:2px solid var(--line)}
        dd span+span[lang],dd span[lang]+span:not([lang]){color:var(--soft)}
        ul{margin:0;padding:0;list-style:none}
        .dates li{display:grid;grid-template-columns:7rem 1fr auto;gap:0 1rem;padding:.125rem 0}
        article li{padding:.125rem 0}
        .wide{overflow-x:auto}
        figure{margin:0 0 1.5rem}
        .timeline text{font-size:11px;fill:var(--soft)}
        .timeline .n{text-anchor:middle}
        .timeline a:hover rect{opacity:.7}
        svg .s,.bars rect{fill:var(--bar)}
        svg .o{fill:var(--pale)}
        figcaption{position:sticky;left:0}
        figcaption i{display:inline-block;width:.75rem;height:.75rem;margin-left:.75rem;background:var(--pale)}
        figcaption i.s{background:var(--bar);margin-left:0}
        table{border-collapse:collapse;width:100%}
        th{text-align:left;font-weight:600;vertical-align:top}
        td{vertical-align:top}
        .deadlines th,.deadlines td{padding:.375rem 1rem .375rem 0;border-bottom:1px solid var(--line)}
        .deadlines tbody th{padding-top:1.5rem;color:var(--soft)}
        .deadlines td:first-child{white-space:nowrap;font-variant-numeric:tabular-nums;width:8rem;font-weight:600}
        .deadlines tr.past td:first-child{font-weight:400;color:var(--soft)}
        .deadlines td:nth-child(3){width:15rem}
        .deadlines td:nth-child(4){width:6rem}
        .here td{background:var(--tone)}
        .matrix{width:auto;font-size:.875rem}
        .matrix th,.matrix td{border:1px solid var(--line);padding:.25rem .375rem}
        .matrix tbody th{position:sticky;left:0;background:var(--back);min-width:18rem;font-weight:400}
        .matrix thead th{vertical-align:bottom;font-weight:400}
        .matrix thead span{display:block;writing-mode:vertical-rl;max-height:14rem;line-height:1.15;width:2.5rem}
        .matrix td{text-align:center;min-width:1.75rem}
        #outline ul ul{margin-left:.375rem;padding-left:1rem;border-left:1px solid var(--line)}
        #outline li{padding:.125rem 0}
        .bars{margin:0 0 2rem;max-width:44rem;font-size:.875rem}
        .bars caption{text-align:left;padding-bottom:.5rem;font-weight:600;font-size:1rem}
        .bars caption small{font-weight:400}
        .bars th{font-weight:400;width:45%;padding:.125rem 1rem .125rem 0}
        .bars td{white-space:nowrap;padding:.125rem 1rem .125rem 0;text-align:right}
        .bars td:last-child{width:40%;padding:.375rem 0}
        .bars svg{display:block;width:100%;height:.75rem}
        .changes>li{padding:.25rem 0}
        .changes ul{margin-left:1.5rem;color:var(--soft);font-size:.875rem}
        .list li,.years li,.steps{padding:.125rem 0}
        .filters{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.5rem 1rem;margin-bottom:1.5rem}
        .filters label{display:grid}
        .filters select{width:100%}
        .js main>section{display:none}
        .js main>section.on{display:block}
        .names li{padding:.5rem 0;border-top:1px solid var(--line)}
        .names strong{font-weight:600;margin-right:.5rem}
        .names p{margin:.125rem 0}
        .more{display:block;margin:1rem 0}
        .js .one>.names,.js .one>.more,.js .one>h2 small{display:none}
        .js .one>h2{font-size:.875rem;font-weight:400;margin-bottom:.25rem}
        .js .one>article{padding:0;border:0}
        .js .one>article>h3{font-size:1.5rem;font-weight:600}
        #hits ol{margin:0;padding:0;list-style:none}
        #hits li{padding:.625rem 0;border-top:1px solid var(--line)}
        #hits p{margin:0;color:var(--soft);font-size:.875rem}
        .hood text{font-size:12px;fill:var(--ink)}
        .hood .r{fill:var(--soft);font-size:11px}
        .hood a text{fill:var(--mark)}
        .hood .c{fill:var(--tone);stroke:var(--soft)}
        .hood .c+text{font-weight:600}
        .hood path{fill:none;stroke:var(--line);stroke-width:1.5}
        .hood svg{max-width:100%;height:auto;display:block}
        @media (min-width:64rem){
        body{display:grid;grid-template-columns:18.5rem minmax(0,1fr);align-items:start}
        header{position:sticky;top:0;max-height:100vh;overflow-y:auto;border:0;border-right:1px solid var(--line);min-height:100vh;padding:2rem 1.5rem}
        nav ul{display:block}
        main{padding:2rem 3rem 4rem}
        }
        @media (max-width:40rem){
        dl{display:block}
        dd{margin-bottom:.5rem}
        .dates li{display:block;padding:.25rem 0}
        .deadlines,.deadlines tbody,.deadlines tr,.deadlines td,.deadlines th{display:block}
        .deadlines thead{position:absolute;left:-99rem}
        .deadlines td{border:0;padding:0;width:auto!important}
        .deadlines tr{border-bottom:1px solid var(--line);padding:.5rem 0}
        .deadlines td:nth-child(n+3){display:inline;color:var(--soft);font-size:.875rem}
        .deadlines td:nth-child(4)::before{content:" · "}
        .deadlines tbody th{border:0;padding:1rem 0 0}
        .matrix tbody th{min-width:9rem}
        .bars td:last-child{width:25%}
        }
        @media print{
        :root{--back:#fff;--ink:#000;--soft:#444;--line:#bbb;--tone:#fff;--mark:#000;--bar:#444;--pale:#bbb}
        :root{font-size:9.5pt}
        body{display:block}
        header{position:static;min-height:0;border:0;padding:0}
        nav,#find,.filters,.skip{display:none}
        main{padding:0}
        tr,li{break-inside:avoid}
        .deadlines td:nth-child(3){width:8rem}
        .matrix,.matrix th{font-size:6pt}
        .matrix tbody th{position:static;min-width:9rem}
        .matrix th,.matrix td{padding:1pt 2pt;min-width:0}
        .matrix thead span{width:1.5rem}
        figcaption i{print-color-adjust:exact}
        h2,h3,h4,tbody th{break-after:avoid}
        .wide{overflow:visible}
        .timeline{max-width:100%;height:auto}
        main a[href^=http]::after{content:" (" attr(href) ")";font-size:8pt;color:var(--soft)}
        }
        """#
}
